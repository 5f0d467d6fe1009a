#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <png.h>
#include <unistd.h>
#include <vector>

#include <QImage>
#include <QSemaphore>
#include <QThreadPool>

#include "isnad/render/sheet.h"

namespace isnad::render {

namespace {

constexpr std::int64_t kBandBytes = 128LL << 20;

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// libpng's own errors end here; its default would end the program.
[[noreturn]] void onError(png_structp png, png_const_charp /*message*/) { png_longjmp(png, 1); }
void onWarning(png_structp /*png*/, png_const_charp /*message*/) {}

class PngFile {
 public:
  explicit PngFile(std::FILE* file) {
    png_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, onError, onWarning);
    info_ = png_create_info_struct(png_);
    file_ = file;
  }
  ~PngFile() { png_destroy_write_struct(&png_, &info_); }
  PngFile(const PngFile&) = delete;
  PngFile& operator=(const PngFile&) = delete;

  bool begin(int width, int height, int dpi, const SheetOptions& options) {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    png_init_io(png_, file_);
    png_set_compression_level(png_, 4);
    // Flat colours: no filter is as small and quicker.
    png_set_filter(png_, 0, PNG_FILTER_NONE | PNG_FILTER_UP);
    png_set_user_limits(png_, 20000, 20000);
    png_set_IHDR(png_, info_, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    const auto per_meter = static_cast<png_uint_32>(dpi / 0.0254 + 0.5);
    png_set_pHYs(png_, info_, per_meter, per_meter, PNG_RESOLUTION_METER);
    setTexts(options);
    png_write_info(png_, info_);
    return true;
  }

  bool rows(const QImage& band) {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    for (int y = 0; y < band.height(); ++y) png_write_row(png_, band.constScanLine(y));
    return true;
  }

  bool end() {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    png_write_end(png_, info_);
    return std::fflush(file_) == 0;
  }

 private:
  void setTexts(const SheetOptions& options) {
    std::vector<std::pair<std::string, std::string>> pairs{{"Software", "Isnad"}};
    if (!options.title.empty()) pairs.emplace_back("Title", options.title);
    if (!options.made.empty()) pairs.emplace_back("Creation Time", options.made);
    std::string sources;
    for (const auto& source : options.sources)
      sources += source.text + (source.url.empty() ? "" : " " + source.url) + "\n";
    if (!sources.empty()) pairs.emplace_back("Source", sources);
    if (!options.manifest.empty()) pairs.emplace_back("Manifest", options.manifest);
    std::vector<png_text> texts(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      texts[i].compression = PNG_ITXT_COMPRESSION_NONE;
      texts[i].key = pairs[i].first.data();
      texts[i].text = pairs[i].second.data();
      texts[i].itxt_length = pairs[i].second.size();
      texts[i].lang = nullptr;
      texts[i].lang_key = nullptr;
    }
    png_set_text(png_, info_, texts.data(), static_cast<int>(texts.size()));
  }

  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  std::FILE* file_ = nullptr;
};

/// Qt divides each fill among the threads of its pool, unless it runs in that pool: with hundreds
/// of thousands of lines the handing over costs ten times the lines.
void paintInPool(QImage& image, const std::function<void(QPainter&)>& paint) {
  QSemaphore done;
  QThreadPool::globalInstance()->start([&] {
    QPainter painter(&image);
    paint(painter);
    painter.end();
    done.release();
  });
  done.acquire();
}

/// A few rows at a time: a second band of three bytes a pixel would be as large again.
bool writeRows(PngFile& png, const QImage& band) {
  constexpr int kRows = 64;
  for (int top = 0; top < band.height(); top += kRows) {
    const QImage few(band.constScanLine(top), band.width(), std::min(kRows, band.height() - top),
                     band.bytesPerLine(), band.format());
    if (!png.rows(few.convertToFormat(QImage::Format_RGB888))) return false;
  }
  return true;
}

bool writeBands(PngFile& png, const Sheet& sheet, int width, int height, double scale,
                const std::function<bool(int)>& go_on) {
  const auto rows = std::clamp<std::int64_t>(kBandBytes / (4LL * width), 1, height);
  for (std::int64_t top = 0; top < height; top += rows) {
    const int count = static_cast<int>(std::min<std::int64_t>(rows, height - top));
    QImage band(width, count, QImage::Format_RGB32);
    band.fill(sheet.palette.ground);
    paintInPool(band, [&](QPainter& painter) {
      painter.translate(0, -static_cast<double>(top));
      painter.scale(scale, scale);
      paintSheet(painter, sheet);
    });
    if (!writeRows(png, band) || !go_on(count)) return false;
  }
  return true;
}

}  // namespace

Status writeSheetPng(const Sheet& sheet, const std::filesystem::path& file, double scale, int dpi,
                     const std::function<bool(int)>& go_on) {
  const int width = static_cast<int>(sheet.options.size.width() * scale);
  const int height = static_cast<int>(sheet.options.size.height() * scale);
  const auto refuse = [&] { return passOn(errorOf(Cause::CannotBeWritten), "writing", file); };
  auto draft = file;
  draft += ".part-" + std::to_string(::getpid());
  const std::unique_ptr<std::FILE, Close> out(std::fopen(draft.c_str(), "wb"));
  if (!out) return refuse();
  bool good = false;
  bool wanted = true;
  const auto ask = [&](int count) { return wanted = !go_on || go_on(count); };
  {
    PngFile png(out.get());
    good = png.begin(width, height, dpi, sheet.options) &&
           writeBands(png, sheet, width, height, scale, ask) && png.end();
  }
  good = good && ::fsync(::fileno(out.get())) == 0;
  std::error_code error;
  if (good) std::filesystem::rename(draft, file, error);
  if (!good || error) {
    std::filesystem::remove(draft, error);
    if (!wanted) return fail(ErrorCode::Cancelled, "it was stopped");
    return refuse();
  }
  return {};
}

}  // namespace isnad::render
