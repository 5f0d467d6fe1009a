#pragma once

#include <sqlite3.h>

/// SQLite's file system of this process on a disk with room for so many more bytes. Goes back to
/// the real one when it ends.
class FullDisk {
 public:
  FullDisk();
  ~FullDisk();
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

  void leave(long long bytes);  ///< From now on.
};
