#pragma once

#include <memory>
#include <openssl/evp.h>
#include <string>
#include <string_view>

namespace isnad::io {

/// SHA-256 of bytes that come one after the other.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// In hexadecimal, 64 letters. Ends it: nothing can be added.
  [[nodiscard]] std::string hex();

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

}  // namespace isnad::io
