// @stderr
class AppError extends Error {
  override name = "AppError";
}
try {
  console.log("work");
} finally {
  console.log("cleanup");
}
throw new AppError("custom failure");
