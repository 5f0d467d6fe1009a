#include "word_classes.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace isnad::train {

namespace {

struct Neighbour {
  std::uint32_t word;
  std::uint32_t count;
};
using Neighbours = std::vector<std::vector<Neighbour>>;

/// For each word, how often each other word stands before it (or after it).
Neighbours countNeighbours(const WordStream& stream, bool before) {
  std::vector<std::uint64_t> pairs;
  pairs.reserve(stream.stream.size());
  for (std::size_t i = 1; i < stream.stream.size(); ++i) {
    const auto left = stream.stream[i - 1];
    const auto right = stream.stream[i];
    const auto key = before ? right : left;
    const auto other = before ? left : right;
    pairs.push_back((std::uint64_t{key} << 32U) | other);
  }
  std::ranges::sort(pairs);
  Neighbours neighbours(stream.words.size());
  for (std::size_t i = 0; i < pairs.size();) {
    std::size_t end = i;
    while (end < pairs.size() && pairs[end] == pairs[i]) ++end;
    neighbours[pairs[i] >> 32U].push_back(
        {static_cast<std::uint32_t>(pairs[i]), static_cast<std::uint32_t>(end - i)});
    i = end;
  }
  return neighbours;
}

/// n log n of whole numbers, the inner loop's only function.
class NLogN {
 public:
  NLogN() : table_(1U << 16U) {
    for (std::size_t n = 2; n < table_.size(); ++n) table_[n] = exact(static_cast<float>(n));
  }
  float operator()(float n) const {
    const auto whole = static_cast<std::size_t>(n);
    return whole < table_.size() ? table_[whole] : exact(n);
  }

 private:
  static float exact(float n) { return n * std::log2(n); }
  std::vector<float> table_;
};

class Exchange {
 public:
  Exchange(const WordStream& stream, std::uint32_t classes)
      : classes_(classes),
        before_(countNeighbours(stream, true)),
        after_(countNeighbours(stream, false)),
        class_of_(stream.words.size()),
        word_count_(stream.words.size(), 0.0F),
        class_count_(classes, 0.0F),
        following_(std::size_t{classes} * classes, 0.0F),
        preceding_(std::size_t{classes} * classes, 0.0F) {
    for (const auto word : stream.stream) word_count_[word] += 1;
    for (std::uint32_t word = 0; word < class_of_.size(); ++word) {
      class_of_[word] = word == WordStream::kUnknown ? static_cast<std::uint16_t>(classes - 2)
                        : word == WordStream::kSentenceEnd
                            ? static_cast<std::uint16_t>(classes - 1)
                            : static_cast<std::uint16_t>(word % (classes - 2));
      class_count_[class_of_[word]] += word_count_[word];
    }
    for (std::uint32_t word = 0; word < class_of_.size(); ++word) {
      for (const auto next : after_[word]) {
        addPair(class_of_[word], class_of_[next.word], static_cast<float>(next.count));
      }
    }
  }

  std::size_t round() {
    std::size_t moved = 0;
    for (std::uint32_t word = 2; word < class_of_.size(); ++word) moved += improve(word) ? 1 : 0;
    return moved;
  }

  [[nodiscard]] std::vector<std::uint16_t> takeClasses() { return std::move(class_of_); }

 private:
  // The class bigram counts twice, so that both rows of a word's neighbours are contiguous.
  void addPair(std::uint32_t left, std::uint32_t right, float count) {
    following_[std::size_t{left} * classes_ + right] += count;
    preceding_[std::size_t{right} * classes_ + left] += count;
  }

  void shift(std::uint32_t word, float sign) {
    const auto own = class_of_[word];
    for (const auto n : before_[word]) {
      if (n.word != word) addPair(class_of_[n.word], own, sign * static_cast<float>(n.count));
    }
    for (const auto n : after_[word]) {
      const auto other = n.word == word ? own : class_of_[n.word];
      addPair(own, other, sign * static_cast<float>(n.count));
    }
    class_count_[own] += sign * word_count_[word];
  }

  void sumByClass(const std::vector<Neighbour>& neighbours, std::uint32_t word) {
    by_class_.clear();
    scratch_.resize(classes_, 0.0F);
    for (const auto n : neighbours) {
      if (n.word == word) continue;
      const auto other = class_of_[n.word];
      if (scratch_[other] == 0.0F) by_class_.push_back(other);
      scratch_[other] += static_cast<float>(n.count);
    }
  }

  /// Adds to gain_[k] what the pairs of the word with its neighbours are worth in class k.
  void addGains(const std::vector<float>& counts) {
    for (const auto other : by_class_) {
      const auto count = scratch_[other];
      scratch_[other] = 0.0F;
      const float* row = &counts[std::size_t{other} * classes_];
      for (std::uint32_t k = 0; k < classes_; ++k) {
        // Most cells are empty; their worth is the same for all classes.
        const float old = row[k];
        if (old > 0) gain_[k] += n_log_n_(old + count) - n_log_n_(old) - n_log_n_(count);
      }
    }
  }

  bool improve(std::uint32_t word) {
    const auto home = class_of_[word];
    shift(word, -1.0F);
    gain_.assign(classes_, 0.0F);
    sumByClass(before_[word], word);
    addGains(following_);
    sumByClass(after_[word], word);
    addGains(preceding_);
    const auto own = word_count_[word];
    std::uint32_t best = home;
    float best_gain = -1e30F;
    for (std::uint32_t k = 0; k + 2 < classes_; ++k) {
      const auto size = class_count_[k];
      const auto gain = gain_[k] - 2 * (n_log_n_(size + own) - n_log_n_(size));
      if (gain > best_gain + (k == home ? 0.0F : 1e-3F)) {
        best_gain = gain;
        best = k;
      }
    }
    class_of_[word] = static_cast<std::uint16_t>(best);
    shift(word, 1.0F);
    return best != home;
  }

  NLogN n_log_n_;
  std::uint32_t classes_;
  Neighbours before_;
  Neighbours after_;
  std::vector<std::uint16_t> class_of_;
  std::vector<float> word_count_;
  std::vector<float> class_count_;
  std::vector<float> following_;  // [left class][right class]
  std::vector<float> preceding_;  // [right class][left class]
  std::vector<std::uint32_t> by_class_;
  std::vector<float> scratch_;
  std::vector<float> gain_;
};

}  // namespace

WordStream numberWords(const std::vector<std::vector<std::string>>& sentences,
                       std::uint32_t min_count) {
  std::unordered_map<std::string_view, std::uint32_t> counts;
  for (const auto& sentence : sentences) {
    for (const auto& word : sentence) ++counts[word];
  }
  std::vector<std::pair<std::uint32_t, std::string_view>> kept;
  for (const auto& [word, count] : counts) {
    if (count >= min_count) kept.emplace_back(count, word);
  }
  std::ranges::sort(kept, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  WordStream stream;
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (const auto& [count, word] : kept) {
    numbers.emplace(word, static_cast<std::uint32_t>(stream.words.size()));
    stream.words.emplace_back(word);
  }
  stream.stream.push_back(WordStream::kSentenceEnd);
  for (const auto& sentence : sentences) {
    for (const auto& word : sentence) {
      const auto number = numbers.find(word);
      stream.stream.push_back(number == numbers.end() ? WordStream::kUnknown : number->second);
    }
    stream.stream.push_back(WordStream::kSentenceEnd);
  }
  return stream;
}

std::vector<std::uint16_t> exchangeClasses(const WordStream& stream, std::uint32_t classes,
                                           int rounds) {
  Exchange exchange(stream, classes);
  for (int round = 0; round < rounds; ++round) {
    const auto moved = exchange.round();
    std::fprintf(stderr, "word classes, round %d: %zu words moved\n", round + 1, moved);
    if (moved * 200 < stream.words.size()) break;
  }
  return exchange.takeClasses();
}

}  // namespace isnad::train
