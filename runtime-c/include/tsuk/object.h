/* object.h — the layout of every heap object, and of the tables that the
 * compiler emits about them.
 *
 * Invariants:
 *  - every heap object starts with an 8-byte tsk_header and is 8-byte aligned;
 *  - header.kind alone tells the collector how to find the object's size and
 *    its traced words; for TSK_KIND_OBJECT the shape's bitmap says which slots;
 *  - shapes[0 .. TSK_SHAPE_FIRST_USER) are reserved for the runtime's kinds, so
 *    that every header's shape indexes tsk_program.shapes;
 *  - slots are 8 bytes each, follow the header, and are zero when allocated.
 */
#ifndef TSUK_OBJECT_H
#define TSUK_OBJECT_H

#include <stddef.h>
#include "tsuk/value.h"

enum tsk_kind {
  TSK_KIND_FREE = 0,
  TSK_KIND_OBJECT,   /* a shape's slots; the next kind is the other that can have some */
  TSK_KIND_ARRAY,    /* struct tsk_array */
  TSK_KIND_ELEMENTS, /* struct tsk_elements, traced words */
  TSK_KIND_RAW,      /* struct tsk_elements, untraced bytes */
  TSK_KIND_STRING,   /* struct tsk_string */
  TSK_KIND_FUNCTION, /* struct tsk_function */
  TSK_KIND_RECORD,   /* struct tsk_record: string-keyed hash table */
  TSK_KIND_SYMBOL,   /* struct tsk_symbol */
  TSK_KIND_BIGINT,   /* struct tsk_bigint: one too large for a value, see value.h */
  TSK_KIND_CELL      /* struct tsk_cell: one captured, reassigned variable */
};

struct tsk_header {
  uint32_t shape;
  uint8_t kind;
  uint8_t flags; /* by kind; TSK_FLAG_STATIC for all */
  uint16_t aux;  /* by kind */
};

enum {
  TSK_FLAG_STATIC = 1,     /* static data: the collector neither marks nor moves it */
  TSK_FLAG_FROZEN = 2,     /* Object.freeze */
  TSK_FLAG_SEALED = 4,     /* Object.seal */
  TSK_FLAG_NO_EXTEND = 8,  /* Object.preventExtensions */
  TSK_FLAG_EXTRAS = 16,    /* of objects, arrays and functions: has properties beyond its shape */
  TSK_FLAG_MATCH = 32,     /* of arrays: those stand behind the elements, see object/match.c */
  TSK_FLAG_NO_NAME = 32,   /* of functions: the property `name` was deleted */
  TSK_FLAG_NO_LENGTH = 64  /* of functions: the property `length` was deleted */
};

/* The type-erased object: a header, then slots. */
struct tsk_object {
  struct tsk_header header;
  tsk_value slots[];
};

/* ---- strings: see string.h for the operations ---- */

enum {
  TSK_STRING_UTF16 = 16, /* two bytes a unit; otherwise Latin-1 */
  TSK_STRING_ROPE = 32,  /* left and right, flattened on first use */
  TSK_STRING_SLICE = 64, /* parent and offset */
  TSK_STRING_ATOM = 128  /* interned: equal atoms are the same pointer */
};

/* What every string begins with; the units of a flat one follow. */
struct tsk_string {
  struct tsk_header header;
  uint32_t length; /* in UTF-16 code units */
  uint32_t hash;   /* 0: not computed yet */
};
struct tsk_rope {
  struct tsk_string string;
  struct tsk_string *left, *right;
};
struct tsk_slice {
  struct tsk_string string;
  struct tsk_string *parent; /* flat, not itself a slice */
  uint64_t offset;           /* in code units */
};
static inline struct tsk_rope *tsk_as_rope(struct tsk_string *s) {
  return (struct tsk_rope *)(void *)s;
}
static inline struct tsk_slice *tsk_as_slice(struct tsk_string *s) {
  return (struct tsk_slice *)(void *)s;
}
/* A rope that has been made flat becomes a slice where it is. */
_Static_assert(sizeof(struct tsk_rope) == sizeof(struct tsk_slice), "a rope turns into a slice");

/* ---- arrays ---- */

/* How an array's elements are stored; header.aux of the array. */
enum tsk_elements_kind {
  TSK_ELEMENTS_VALUE = 0, /* tsk_value, hole = TSK_HOLE */
  TSK_ELEMENTS_F64 = 1,   /* double, hole = TSK_HOLE_F64_BITS */
  TSK_ELEMENTS_BOOL = 2,  /* uint8_t 0/1, hole = TSK_HOLE_BOOL */
  TSK_ELEMENTS_PTR = 3    /* non-null heap pointer, hole = NULL */
};

struct tsk_elements {
  struct tsk_header header;
  uint64_t capacity; /* in bytes */
  /* data follows, 8-byte aligned */
};

/* An array of a class that extends Array has the class's shape in its header, and the slots of the
 * shape from the third on behind these words, which are its first two. */
struct tsk_array {
  struct tsk_header header; /* aux: enum tsk_elements_kind */
  uint32_t length;          /* at most 2^31 - 1 */
  uint32_t capacity;        /* in elements */
  void *data;               /* first element, 16 bytes past its struct tsk_elements; never NULL */
};

/* ---- captured variables ---- */
struct tsk_cell {
  struct tsk_header header; /* aux: 1 when the payload is traced */
  tsk_value payload;        /* a value, pointer, or the bits of a double */
};

struct tsk_symbol {
  struct tsk_header header;
  struct tsk_string *description; /* NULL: none */
  uint64_t id;
};

/* ---- bigints ---- */

/* Sign and magnitude. The limbs are little-endian and the last is not 0; the magnitude does not
 * fit the 48 bits of a value, so that equal bigints are equal in form. */
struct tsk_bigint {
  struct tsk_header header; /* aux: 1 when negative */
  uint64_t length;          /* of limbs */
  uint64_t limbs[];
};

/* What the operators on values need of bigints. Only programs that can make one refer to it, so
 * that others do not link it. */
struct tsk_bigint_operations {
  tsk_value (*add)(tsk_value a, tsk_value b);        /* of primitives, one a bigint; may throw */
  uint32_t (*compare)(tsk_value a, tsk_value b);     /* the same; enum tsk_ordering; may throw */
  bool (*loose_equal)(tsk_value a, tsk_value b);     /* the same; never throws */
  bool (*equal)(const struct tsk_bigint *a, const struct tsk_bigint *b);
  uint32_t (*hash)(const struct tsk_bigint *v);
  struct tsk_string *(*to_string)(tsk_value v);      /* may throw */
  double (*to_number)(tsk_value v);
};

/* ---- functions ---- */

struct tsk_function;
/* The entry that every function value has: any number of boxed arguments. */
typedef tsk_value (*tsk_boxed_entry)(struct tsk_function *self, tsk_value this_value, uint32_t argc,
                                     const tsk_value *argv);

struct tsk_code {
  tsk_boxed_entry boxed;
  void (*typed)(void);           /* cast to the C type that `signature` names */
  uint32_t signature;            /* index of a machine signature; 0: no typed entry */
  uint16_t length;               /* JavaScript's Function.length */
  uint16_t name_slot;            /* NAMED: the captured slot that holds the name */
  const struct tsk_string *name; /* JavaScript's Function.name */
  uint32_t captures;             /* number of captured slots */
  uint32_t flags;                /* TSK_CODE_* */
  uint64_t traced;               /* bit i: captured slot i is traced (slots >= 63: bit 63) */
};

/* NAMED: each object has a name of its own. BUILT_IN: a class of the library, which shows itself as
 * a function. OF_CLASS: a method of a class that is evaluated more than once; each class object has a
 * function of its own, which holds the class and the next such function (NULL: none), and the static
 * function object stands for all of them. */
enum {
  TSK_CODE_CLASS = 1,
  TSK_CODE_ASYNC = 2,
  TSK_CODE_GENERATOR = 4,
  TSK_CODE_NAMED = 8,
  TSK_CODE_BUILT_IN = 16,
  TSK_CODE_OF_CLASS = 32
};

/* A class as a value is one of these with a shape of its own, whose slots are `code` (slot 0), the
 * class that it extends (captured[0]; NULL: none), in a class that is evaluated more than once the
 * functions that its methods are as values (captured[1]; NULL: none so far), the variables of the functions around it that
 * its members use, and its static fields. Its static methods are the shape's methods. */
struct tsk_function {
  struct tsk_header header;
  const struct tsk_code *code;
  tsk_value captured[];
};

/* ---- shapes ---- */

enum tsk_representation {
  TSK_REP_VALUE = 0,
  TSK_REP_F64 = 1,
  TSK_REP_BOOL = 2,    /* 0 or 1 in a slot of 8 bytes */
  TSK_REP_PTR = 3,     /* non-null pointer; NULL: not initialised */
  TSK_REP_PTR_UNDEF = 4, /* NULL is undefined */
  TSK_REP_PTR_NULL = 5, /* NULL is null */
  TSK_REP_I32 = 6,
  /* The same as TSK_REP_VALUE and TSK_REP_PTR, where tsk_absent_text says that there is no own property:
   * the object inherits an empty string. */
  TSK_REP_VALUE_INHERITED = 7,
  TSK_REP_PTR_INHERITED = 8
};

enum {
  TSK_PROP_ENUMERABLE = 1,
  TSK_PROP_READONLY = 2, /* declared so; of no effect on writes, as in JavaScript */
  TSK_PROP_OPTIONAL = 4, /* may be absent: the slot then holds TSK_HOLE; order kept in the order word */
  /* An own accessor of a literal. With slot TSK_NO_SLOT its functions stand in the shape's methods
   * under the same key; otherwise the slot holds the getter, a tsk_function, and the setter is in
   * the next slot, or in this one when there is no getter. */
  TSK_PROP_GETTER = 8,
  TSK_PROP_SETTER = 16,
  TSK_PROP_PRIVATE = 32, /* #name: never enumerated or printed */
  TSK_PROP_LIVE = 64,    /* an accessor that is seen as a data property: a namespace's member */
  TSK_PROP_LEVEL = 128   /* the first field of a class that may come after what its base class added */
};

#define TSK_NO_SLOT (~(uint32_t)0)

/* One own property of a shape. */
struct tsk_property {
  const void *key; /* tsk_string atom, or tsk_symbol */
  uint32_t slot;   /* index into slots[] */
  uint8_t representation;
  uint8_t flags;
  uint8_t kind; /* of pointers: the tsk_kind that fits, TSK_KIND_OBJECT for anything but a primitive */
  uint8_t rank; /* of an optional one in a shape with an order word: its number, from 1 */
};

/* One method or accessor on a class's prototype. */
/* Without any function: a member that is not compiled, because no text of the program spells it. */
struct tsk_method {
  const void *key; /* tsk_string atom, or tsk_symbol */
  struct tsk_function *function; /* method, as a static function object; NULL for an accessor */
  struct tsk_function *getter;
  struct tsk_function *setter;
};

struct tsk_shape {
  const struct tsk_string *name; /* class name; NULL for a literal */
  uint32_t size;                 /* bytes, header included */
  uint32_t property_count;
  const struct tsk_property *properties; /* in definition order */
  uint32_t parent;                       /* superclass's shape, 0: none */
  uint32_t method_count;
  const struct tsk_method *methods; /* this class's own; the parent's are found through parent */
  const uint64_t *traced;           /* bit i: slot i is traced */
  uint32_t order_slot; /* slot that records the order in which optional properties came; ~0u: none */
  uint32_t flags;      /* TSK_SHAPE_* */
  const struct tsk_code *class_code; /* of the class as a value; NULL: never used as one */
  struct tsk_function *constructor;  /* the class, if it exists once and is used as a value */
  uint32_t prototype;                /* of a class as a value: the shape of its prototype; 0: none */
  uint32_t class_slot; /* 1 more than the slot where objects hold their class, if the class is
                          evaluated more than once; 0: there is none */
};

enum {
  TSK_SHAPE_CLASS = 1,
  TSK_SHAPE_ERROR = 2, /* Error or a class that extends it */
  TSK_SHAPE_NULL_PROTOTYPE = 4,
  TSK_SHAPE_DATE = 8, /* Date or a class that extends it */
  /* Of a class's prototype: its one slot holds the class, and the shape of the class's objects, whose
   * methods are its own properties, is its parent. */
  TSK_SHAPE_PROTOTYPE = 16,
  TSK_SHAPE_REGEXP = 32,
  TSK_SHAPE_BLANK = 64 /* objects of the class can be made without its constructor */
};

/* The types that no class of the standard library stands behind. */
enum tsk_built_in {
  TSK_BUILT_IN_OBJECT,
  TSK_BUILT_IN_FUNCTION,
  TSK_BUILT_IN_ARRAY,
  TSK_BUILT_IN_STRING,
  TSK_BUILT_IN_NUMBER,
  TSK_BUILT_IN_BOOLEAN,
  TSK_BUILT_IN_SYMBOL,
  TSK_BUILT_IN_BIGINT,
  TSK_BUILT_IN_PROMISE, /* has a class, and static members that are functions of a module */
  /* Kinds of functions, which have the members of functions: in the order of TSK_CODE_ASYNC, _GENERATOR. */
  TSK_BUILT_IN_ASYNC_FUNCTION,
  TSK_BUILT_IN_GENERATOR_FUNCTION,
  TSK_BUILT_IN_ASYNC_GENERATOR_FUNCTION,
  TSK_BUILT_INS
};

/* Reserved shape indices: header.shape of each runtime kind. */
enum {
  TSK_SHAPE_NONE = 0,
  TSK_SHAPE_STRING,
  TSK_SHAPE_ARRAY,
  TSK_SHAPE_ELEMENTS,
  TSK_SHAPE_FUNCTION,
  TSK_SHAPE_RECORD,
  TSK_SHAPE_SYMBOL,
  TSK_SHAPE_BIGINT,
  TSK_SHAPE_CELL,
  TSK_SHAPE_FIRST_USER = 16
};

struct tsk_member_list {
  uint32_t count;
  const struct tsk_method *members;
};

struct tsk_own;
/* What the property `constructor` of objects without a class is; NULL: nothing asks for it. */
struct tsk_function *tsk_built_in_constructor(tsk_value v);

/* What keys known only at run time find in values of the built-in types, and in their constructors. */
struct tsk_built_in_members {
  const struct tsk_method *(*find)(tsk_value v, tsk_value key); /* tsk_built_in_find */
  /* Finds what a built-in constructor or prototype has itself. */
  bool (*find_own)(tsk_value v, tsk_value key, struct tsk_own *own);
  struct tsk_member_list instance[TSK_BUILT_INS];
  struct tsk_member_list statics[TSK_BUILT_INS];
};

/* What reads of prototypes need; only programs that ask for prototypes contain it. */
struct tsk_prototype_operations {
  struct tsk_object *(*of_class)(struct tsk_function *class);
  /* Finds what a prototype has itself, under a normal key. */
  bool (*find)(const struct tsk_object *prototype, tsk_value key, struct tsk_own *own);
  /* The string that a prototype inherits under a normal key; NULL: none, or what a member gives. */
  const void *(*inherited_text)(const struct tsk_object *prototype, tsk_value key);
};

/* What the compiler emits once per program. */
struct tsk_program {
  const struct tsk_shape *shapes;
  uint32_t shape_count;
  /* Roots in static data: global variables and static objects that point to the heap. */
  tsk_value *const *roots;
  uint32_t root_count;
  /* Makes an Error of the standard library; kind is enum tsk_error_kind (exception.h). NULL when
   * the program never looks at an error. */
  struct tsk_object *(*make_error)(uint32_t kind, struct tsk_string *message);
  /* Their constructors, where the program asks objects for them; else NULL. */
  struct tsk_function *constructors[TSK_BUILT_INS];
  struct tsk_function *(*constructor_of)(tsk_value v); /* tsk_built_in_constructor, or NULL likewise */
  /* tsk_prototypes; NULL: the program asks for no prototype of a class. */
  const struct tsk_prototype_operations *prototypes;
  /* NULL: the program reads nothing of built-in values under such keys. */
  const struct tsk_built_in_members *built_in_members;
  /* Writes what Node writes about an uncaught error; NULL: the runtime's plain report. */
  void (*report_uncaught)(tsk_value error);
  /* NULL: the program has no bigints. */
  const struct tsk_bigint_operations *bigint;
};
extern const struct tsk_program tsk_program;

static inline struct tsk_header *tsk_header_of(tsk_value v) {
  return (struct tsk_header *)tsk_as_ptr(v);
}
/* Frozen, sealed or not extensible: a store must ask whether it is allowed. */
static inline bool tsk_is_fixed(const void *object) {
  const struct tsk_header *header = object;
  return (header->flags & (TSK_FLAG_FROZEN | TSK_FLAG_NO_EXTEND)) != 0;
}
/* Of an object, array or function. */
static inline bool tsk_has_extras(const void *object) {
  return (((const struct tsk_header *)object)->flags & TSK_FLAG_EXTRAS) != 0;
}
static inline bool tsk_is_kind(tsk_value v, enum tsk_kind kind) {
  return tsk_is_pointer(v) && tsk_header_of(v)->kind == (uint8_t)kind;
}
/* Do the shape's properties stand in the value's slots? That of plain arrays has none. */
static inline bool tsk_is_shaped(tsk_value v) {
  return tsk_is_pointer(v) && (unsigned)tsk_header_of(v)->kind - TSK_KIND_OBJECT <= 1;
}

#endif
