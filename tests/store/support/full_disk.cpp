#include "full_disk.h"

#include <limits>
#include <new>

namespace {

sqlite3_vfs* real = nullptr;
long long room = std::numeric_limits<long long>::max();

struct File {
  sqlite3_file base;
  sqlite3_file* of() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* of(sqlite3_file* file) { return reinterpret_cast<File*>(file)->of(); }

template <auto Method, class... Arguments>
int pass(sqlite3_file* file, Arguments... arguments) {
  return (of(file)->pMethods->*Method)(of(file), arguments...);
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  sqlite3_int64 now = 0;
  of(file)->pMethods->xFileSize(of(file), &now);
  const auto growth = at + size - now;
  if (growth > 0) {
    if (growth > room) return SQLITE_FULL;
    room -= growth;
  }
  return of(file)->pMethods->xWrite(of(file), bytes, size, at);
}

void shmBarrier(sqlite3_file* file) { of(file)->pMethods->xShmBarrier(of(file)); }

int close(sqlite3_file* file) { return of(file)->pMethods->xClose(of(file)); }

using M = sqlite3_io_methods;
const M methods{2,
                close,
                pass<&M::xRead, void*, int, sqlite3_int64>,
                write,
                pass<&M::xTruncate, sqlite3_int64>,
                pass<&M::xSync, int>,
                pass<&M::xFileSize, sqlite3_int64*>,
                pass<&M::xLock, int>,
                pass<&M::xUnlock, int>,
                pass<&M::xCheckReservedLock, int*>,
                pass<&M::xFileControl, int, void*>,
                pass<&M::xSectorSize>,
                pass<&M::xDeviceCharacteristics>,
                pass<&M::xShmMap, int, int, int, void volatile**>,
                pass<&M::xShmLock, int, int, int>,
                shmBarrier,
                pass<&M::xShmUnmap, int>,
                nullptr,
                nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
  file->pMethods = nullptr;
  const int code = real->xOpen(real, name, of(file), flags, out);
  if (of(file)->pMethods != nullptr) file->pMethods = &methods;
  return code;
}

sqlite3_vfs& limited() {
  static sqlite3_vfs vfs = [] {
    real = sqlite3_vfs_find(nullptr);
    auto made = *real;
    made.zName = "isnad-full-disk";
    made.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    made.xOpen = open;
    made.pNext = nullptr;
    return made;
  }();
  return vfs;
}

}  // namespace

FullDisk::FullDisk() { sqlite3_vfs_register(&limited(), 1); }

FullDisk::~FullDisk() {
  room = std::numeric_limits<long long>::max();
  sqlite3_vfs_register(real, 1);
}

void FullDisk::leave(long long bytes) { room = bytes; }
