// expat, loaded where the first document is read, as CMinizip is.
#ifndef TIENDO_CEXPAT_SHIM_H
#define TIENDO_CEXPAT_SHIM_H

#include <dlfcn.h>
#include <expat.h>

typedef struct {
  __typeof__(&XML_ParserCreate) create;
  __typeof__(&XML_ParserFree) release;
  __typeof__(&XML_SetUserData) set_user_data;
  __typeof__(&XML_SetElementHandler) set_elements;
  __typeof__(&XML_SetCharacterDataHandler) set_text;
  __typeof__(&XML_SetStartDoctypeDeclHandler) set_doctype;
  __typeof__(&XML_Parse) parse;
  __typeof__(&XML_StopParser) stop;
} tiendo_xml_library;

// Returns 1, or 0 where the machine lacks the library.
static inline int tiendo_xml_load(tiendo_xml_library *library) {
  void *handle = dlopen("libexpat.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return 0;
  library->create = (__typeof__(&XML_ParserCreate))dlsym(handle, "XML_ParserCreate");
  library->release = (__typeof__(&XML_ParserFree))dlsym(handle, "XML_ParserFree");
  library->set_user_data = (__typeof__(&XML_SetUserData))dlsym(handle, "XML_SetUserData");
  library->set_elements = (__typeof__(&XML_SetElementHandler))dlsym(handle, "XML_SetElementHandler");
  library->set_text =
      (__typeof__(&XML_SetCharacterDataHandler))dlsym(handle, "XML_SetCharacterDataHandler");
  library->set_doctype =
      (__typeof__(&XML_SetStartDoctypeDeclHandler))dlsym(handle, "XML_SetStartDoctypeDeclHandler");
  library->parse = (__typeof__(&XML_Parse))dlsym(handle, "XML_Parse");
  library->stop = (__typeof__(&XML_StopParser))dlsym(handle, "XML_StopParser");
  return library->create && library->release && library->set_user_data && library->set_elements &&
         library->set_text && library->set_doctype && library->parse && library->stop;
}

// A parser that gives what it reads to the handlers, and stops for good at a document type: no office
// file has one, and all that entities can do wrong begins there.
static inline XML_Parser tiendo_xml_create(
    const tiendo_xml_library *library, void *data, XML_StartElementHandler start,
    XML_EndElementHandler end, XML_CharacterDataHandler text, XML_StartDoctypeDeclHandler doctype) {
  XML_Parser parser = library->create(NULL);
  if (!parser) return NULL;
  library->set_user_data(parser, data);
  library->set_elements(parser, start, end);
  library->set_text(parser, text);
  library->set_doctype(parser, doctype);
  return parser;
}

// 1 where the bytes were understood.
static inline int tiendo_xml_parse(
    const tiendo_xml_library *library, XML_Parser parser, const void *bytes, int count,
    int isLast) {
  return library->parse(parser, (const char *)bytes, count, isLast) == XML_STATUS_OK;
}

static inline void tiendo_xml_stop(const tiendo_xml_library *library, XML_Parser parser) {
  library->stop(parser, XML_FALSE);
}

static inline void tiendo_xml_release(const tiendo_xml_library *library, XML_Parser parser) {
  library->release(parser);
}

#endif
