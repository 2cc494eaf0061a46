// minizip's reading of archives, from memory. Nothing is linked: the library is loaded where the first
// archive is opened, so that a start of the program does not pay for it.
#ifndef TIENDO_CMINIZIP_SHIM_H
#define TIENDO_CMINIZIP_SHIM_H

#include <dlfcn.h>
#include <minizip/unzip.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  __typeof__(&unzOpen2_64) open;
  __typeof__(&unzClose) close;
  __typeof__(&unzGoToFirstFile) first;
  __typeof__(&unzGoToNextFile) next;
  __typeof__(&unzGetCurrentFileInfo64) info;
  __typeof__(&unzOpenCurrentFile) open_entry;
  __typeof__(&unzReadCurrentFile) read_entry;
  __typeof__(&unzCloseCurrentFile) close_entry;
} tiendo_zip_library;

// Returns 1, or 0 where the machine lacks the library.
static inline int tiendo_zip_load(tiendo_zip_library *library) {
  void *handle = dlopen("libminizip.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return 0;
  library->open = (__typeof__(&unzOpen2_64))dlsym(handle, "unzOpen2_64");
  library->close = (__typeof__(&unzClose))dlsym(handle, "unzClose");
  library->first = (__typeof__(&unzGoToFirstFile))dlsym(handle, "unzGoToFirstFile");
  library->next = (__typeof__(&unzGoToNextFile))dlsym(handle, "unzGoToNextFile");
  library->info = (__typeof__(&unzGetCurrentFileInfo64))dlsym(handle, "unzGetCurrentFileInfo64");
  library->open_entry = (__typeof__(&unzOpenCurrentFile))dlsym(handle, "unzOpenCurrentFile");
  library->read_entry = (__typeof__(&unzReadCurrentFile))dlsym(handle, "unzReadCurrentFile");
  library->close_entry = (__typeof__(&unzCloseCurrentFile))dlsym(handle, "unzCloseCurrentFile");
  return library->open && library->close && library->first && library->next && library->info &&
         library->open_entry && library->read_entry && library->close_entry;
}

// Bytes that outlive the archive, as minizip's file.
typedef struct {
  const unsigned char *bytes;
  size_t count;
  size_t place;
} tiendo_zip_memory;

static voidpf tiendo_zip_open_file(voidpf memory, const void *name, int mode) {
  (void)name;
  if (mode & (ZLIB_FILEFUNC_MODE_WRITE | ZLIB_FILEFUNC_MODE_CREATE)) return NULL;
  ((tiendo_zip_memory *)memory)->place = 0;
  return memory;
}

static uLong tiendo_zip_read_file(voidpf opaque, voidpf stream, void *buffer, uLong size) {
  (void)opaque;
  tiendo_zip_memory *memory = (tiendo_zip_memory *)stream;
  const size_t left = memory->count - memory->place;
  const size_t count = size < left ? size : left;
  memcpy(buffer, memory->bytes + memory->place, count);
  memory->place += count;
  return (uLong)count;
}

static ZPOS64_T tiendo_zip_tell_file(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((tiendo_zip_memory *)stream)->place;
}

static long tiendo_zip_seek_file(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)opaque;
  tiendo_zip_memory *memory = (tiendo_zip_memory *)stream;
  ZPOS64_T start = origin == SEEK_CUR ? memory->place : origin == SEEK_END ? memory->count : 0;
  if (offset > memory->count - start) return -1;
  memory->place = (size_t)(start + offset);
  return 0;
}

static int tiendo_zip_close_file(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

static inline unzFile tiendo_zip_open(const tiendo_zip_library *library, tiendo_zip_memory *memory) {
  zlib_filefunc64_def functions;
  memset(&functions, 0, sizeof functions);
  functions.zopen64_file = tiendo_zip_open_file;
  functions.zread_file = tiendo_zip_read_file;
  functions.ztell64_file = tiendo_zip_tell_file;
  functions.zseek64_file = tiendo_zip_seek_file;
  functions.zclose_file = tiendo_zip_close_file;
  functions.zerror_file = tiendo_zip_close_file;
  functions.opaque = memory;
  return library->open("memory", &functions);
}

static inline void tiendo_zip_close(const tiendo_zip_library *library, unzFile archive) {
  library->close(archive);
}

// Goes to the first entry, or to the next; 1 where there is one.
static inline int tiendo_zip_step(const tiendo_zip_library *library, unzFile archive, int isFirst) {
  return (isFirst ? library->first(archive) : library->next(archive)) == UNZ_OK;
}

// What the entry says of itself. Returns 0, or -1 where it can't be read.
static inline int tiendo_zip_entry(
    const tiendo_zip_library *library, unzFile archive, char *name, size_t room,
    unsigned long long *size, unsigned long long *packed, int *isLocked) {
  unz_file_info64 info;
  memset(&info, 0, sizeof info);
  if (library->info(archive, &info, name, (uLong)room, NULL, 0, NULL, 0) != UNZ_OK) return -1;
  if (info.size_filename >= room) return -1;
  *size = info.uncompressed_size;
  *packed = info.compressed_size;
  *isLocked = (int)(info.flag & 1);
  return 0;
}

static inline int tiendo_zip_open_entry(const tiendo_zip_library *library, unzFile archive) {
  return library->open_entry(archive) == UNZ_OK;
}

// How many bytes were read; 0 at the end, negative where the entry is broken.
static inline int tiendo_zip_read_entry(
    const tiendo_zip_library *library, unzFile archive, void *buffer, unsigned room) {
  return library->read_entry(archive, buffer, room);
}

// 1 where the entry was whole.
static inline int tiendo_zip_close_entry(const tiendo_zip_library *library, unzFile archive) {
  return library->close_entry(archive) == UNZ_OK;
}

#endif
