/* runtime.h — everything that emitted code may use. */
#ifndef TSUK_RUNTIME_H
#define TSUK_RUNTIME_H

#include "tsuk/array.h"
#include "tsuk/bigint.h"
#include "tsuk/exception.h"
#include "tsuk/function.h"
#include "tsuk/heap.h"
#include "tsuk/number.h"
#include "tsuk/object.h"
#include "tsuk/operators.h"
#include "tsuk/pattern.h"
#include "tsuk/process.h"
#include "tsuk/property.h"
#include "tsuk/record.h"
#include "tsuk/start.h"
#include "tsuk/string.h"
#include "tsuk/symbol.h"
#include "tsuk/trace.h"
#include "tsuk/value.h"
#include "tsuk/view.h"

#endif
