/* property.c — see property.h. */
#include "property.h"

bool tsk_has_property(const uint8_t *lengths, uint32_t code_point) {
  uint32_t end = 0;
  for (bool holds = false;; holds = !holds) {
    uint32_t length = 0;
    while (*lengths & 128) length = length << 7 | (*lengths++ & 127);
    end += length << 7 | *lengths++;
    if (code_point < end) return holds;
  }
}
