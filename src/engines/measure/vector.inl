// Eight doubles at once, in GCC's and clang's vector extension. Part of kernel.inl: all in its unnamed namespace.

#define SELAMI_INLINE inline __attribute__((always_inline))

typedef double V4 __attribute__((vector_size(32)));
typedef double V2 __attribute__((vector_size(16)));
typedef unsigned long long VI4 __attribute__((vector_size(32)));

#if defined(__AVX512F__)
typedef double V __attribute__((vector_size(64)));
typedef unsigned long long VI __attribute__((vector_size(64)));

SELAMI_INLINE V splat(double value) { return V{value, value, value, value, value, value, value, value}; }
SELAMI_INLINE VI splat_bits(unsigned long long value) { return VI{value, value, value, value, value, value, value, value}; }
SELAMI_INLINE V counting() { return V{0, 1, 2, 3, 4, 5, 6, 7}; }
SELAMI_INLINE VI bits_of(const V& x) { return (VI)x; }
SELAMI_INLINE V of_bits(const VI& x) { return (V)x; }
SELAMI_INLINE V larger(const V& a, const V& b) { return a > b ? a : b; }
SELAMI_INLINE V smaller(const V& a, const V& b) { return a < b ? a : b; }
SELAMI_INLINE V4 low_half(const V& x) { return __builtin_shufflevector(x, x, 0, 1, 2, 3); }
SELAMI_INLINE V4 high_half(const V& x) { return __builtin_shufflevector(x, x, 4, 5, 6, 7); }
SELAMI_INLINE V load(const double* from) {
  V out;
  __builtin_memcpy(&out, from, sizeof out);
  return out;
}
SELAMI_INLINE void put(double* to, const V& x) { __builtin_memcpy(to, &x, sizeof x); }
#else
// Two halves by hand: a vector wider than the processor's is kept in memory and compared number by number by GCC.
template <class Half, class Number>
struct __attribute__((may_alias)) Halves {
  Half low, high;
  SELAMI_INLINE Number operator[](unsigned i) const { return i < 4 ? low[i] : high[i - 4]; }
  friend SELAMI_INLINE Halves operator+(const Halves& a, const Halves& b) { return {a.low + b.low, a.high + b.high}; }
  friend SELAMI_INLINE Halves operator-(const Halves& a, const Halves& b) { return {a.low - b.low, a.high - b.high}; }
  friend SELAMI_INLINE Halves operator*(const Halves& a, const Halves& b) { return {a.low * b.low, a.high * b.high}; }
  friend SELAMI_INLINE Halves operator/(const Halves& a, const Halves& b) { return {a.low / b.low, a.high / b.high}; }
  friend SELAMI_INLINE Halves operator&(const Halves& a, const Halves& b) { return {a.low & b.low, a.high & b.high}; }
  friend SELAMI_INLINE Halves operator|(const Halves& a, const Halves& b) { return {a.low | b.low, a.high | b.high}; }
  friend SELAMI_INLINE Halves operator>>(const Halves& a, int by) { return {a.low >> by, a.high >> by}; }
  friend SELAMI_INLINE Halves operator<<(const Halves& a, int by) { return {a.low << by, a.high << by}; }
  SELAMI_INLINE Halves& operator+=(const Halves& b) { return *this = *this + b; }
  SELAMI_INLINE Halves& operator-=(const Halves& b) { return *this = *this - b; }
  SELAMI_INLINE Halves& operator*=(const Halves& b) { return *this = *this * b; }
  SELAMI_INLINE Halves& operator/=(const Halves& b) { return *this = *this / b; }
};
typedef Halves<V4, double> V;
typedef Halves<VI4, unsigned long long> VI;

SELAMI_INLINE V splat(double value) { return {V4{value, value, value, value}, V4{value, value, value, value}}; }
SELAMI_INLINE VI splat_bits(unsigned long long value) { return {VI4{value, value, value, value}, VI4{value, value, value, value}}; }
SELAMI_INLINE V counting() { return {V4{0, 1, 2, 3}, V4{4, 5, 6, 7}}; }
SELAMI_INLINE VI bits_of(const V& x) { return {(VI4)x.low, (VI4)x.high}; }
SELAMI_INLINE V of_bits(const VI& x) { return {(V4)x.low, (V4)x.high}; }
SELAMI_INLINE V larger(const V& a, const V& b) { return {a.low > b.low ? a.low : b.low, a.high > b.high ? a.high : b.high}; }
SELAMI_INLINE V smaller(const V& a, const V& b) { return {a.low < b.low ? a.low : b.low, a.high < b.high ? a.high : b.high}; }
SELAMI_INLINE V4 low_half(const V& x) { return x.low; }
SELAMI_INLINE V4 high_half(const V& x) { return x.high; }
SELAMI_INLINE V load(const double* from) {
  V4 low, high;
  __builtin_memcpy(&low, from, sizeof low);
  __builtin_memcpy(&high, from + 4, sizeof high);
  return {low, high};
}
SELAMI_INLINE void put(double* to, const V& x) {
  __builtin_memcpy(to, &x.low, sizeof x.low);
  __builtin_memcpy(to + 4, &x.high, sizeof x.high);
}
#endif


SELAMI_INLINE V clamp(const V& x, double low, double high) { return smaller(larger(x, splat(low)), splat(high)); }

// The sum of the lanes, always in the same order.
SELAMI_INLINE double total(const V& x) {
  const V4 four = low_half(x) + high_half(x);
  const V2 two = __builtin_shufflevector(four, four, 0, 1) + __builtin_shufflevector(four, four, 2, 3);
  return two[0] + two[1];
}
SELAMI_INLINE double highest(const V& x) {
  double top = x[0];
  for (unsigned i = 1; i < 8; ++i) top = x[i] > top ? x[i] : top;
  return top;
}

SELAMI_INLINE V square_root(const V& x) {
  double root[8];
  for (unsigned i = 0; i < 8; ++i) root[i] = __builtin_sqrt(x[i]);
  return load(root);
}

#define SELAMI_SHUFFLE __builtin_shufflevector
SELAMI_INLINE void transpose_four(const V4* in, V4* out) {
  const V4 a = SELAMI_SHUFFLE(in[0], in[1], 0, 4, 2, 6), b = SELAMI_SHUFFLE(in[0], in[1], 1, 5, 3, 7);
  const V4 c = SELAMI_SHUFFLE(in[2], in[3], 0, 4, 2, 6), d = SELAMI_SHUFFLE(in[2], in[3], 1, 5, 3, 7);
  out[0] = SELAMI_SHUFFLE(a, c, 0, 1, 4, 5);
  out[1] = SELAMI_SHUFFLE(b, d, 0, 1, 4, 5);
  out[2] = SELAMI_SHUFFLE(a, c, 2, 3, 6, 7);
  out[3] = SELAMI_SHUFFLE(b, d, 2, 3, 6, 7);
}

// Lane i of row k becomes lane k of row i.
SELAMI_INLINE void transpose(V* r) {
#if defined(__AVX512F__)
  V t[8], u[8];
  for (int i = 0; i < 8; i += 2) {
    t[i] = SELAMI_SHUFFLE(r[i], r[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    t[i + 1] = SELAMI_SHUFFLE(r[i], r[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  for (int i = 0; i < 8; i += 4) {
    for (int k = 0; k < 2; ++k) {
      u[i + k] = SELAMI_SHUFFLE(t[i + k], t[i + 2 + k], 0, 1, 8, 9, 4, 5, 12, 13);
      u[i + 2 + k] = SELAMI_SHUFFLE(t[i + k], t[i + 2 + k], 2, 3, 10, 11, 6, 7, 14, 15);
    }
  }
  for (int k = 0; k < 4; ++k) {
    r[k] = SELAMI_SHUFFLE(u[k], u[4 + k], 0, 1, 2, 3, 8, 9, 10, 11);
    r[4 + k] = SELAMI_SHUFFLE(u[k], u[4 + k], 4, 5, 6, 7, 12, 13, 14, 15);
  }
#else
  V4 quarter[4][4], out[4][4];
  for (int i = 0; i < 8; ++i) {
    quarter[i / 4][i % 4] = r[i].low;
    quarter[2 + i / 4][i % 4] = r[i].high;
  }
  for (int q = 0; q < 4; ++q) transpose_four(quarter[q], out[q]);
  for (int i = 0; i < 8; ++i) r[i] = {out[i / 4 * 2][i % 4], out[i / 4 * 2 + 1][i % 4]};
#endif
}

constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
constexpr double ln2 = 6.93147180559945309417e-01;
constexpr double magic = 6755399441055744.0;  // 1.5 * 2^52: adding it rounds to an integer that stands in the low bits

// exp(x) = 2^n exp(r), |r| <= ln2 / 2, by Taylor to r^12: relative error below 4e-16.
SELAMI_INLINE V exponential(V x) {
  x = clamp(x, -700, 700);
  const V shifted = x * splat(1.44269504088896340736) + splat(magic);
  const V n = shifted - splat(magic);
  const V r = (x - n * splat(ln2_high)) - n * splat(ln2_low);
  V p = splat(1.0 / 479001600);
  p = p * r + splat(1.0 / 39916800);
  p = p * r + splat(1.0 / 3628800);
  p = p * r + splat(1.0 / 362880);
  p = p * r + splat(1.0 / 40320);
  p = p * r + splat(1.0 / 5040);
  p = p * r + splat(1.0 / 720);
  p = p * r + splat(1.0 / 120);
  p = p * r + splat(1.0 / 24);
  p = p * r + splat(1.0 / 6);
  p = p * r + splat(0.5);
  p = p * r + splat(1);
  p = p * r + splat(1);
  return of_bits(bits_of(p) + (bits_of(shifted) << 52));
}

// log(x) for x above 0: exponent and 2 atanh((m - 1) / (m + 1)) for m in [sqrt(1/2), sqrt(2)).
SELAMI_INLINE V logarithm(V x) {
  const VI bits = bits_of(x);
  const VI exponent = ((bits + splat_bits(0x4000000000000000ULL - 0x3fe6a09e667f3bcdULL)) >> 52) - splat_bits(1024);  // may be below 0: it wraps
  const V m = of_bits(bits - (exponent << 52));
  const V f = (m - splat(1)) / (m + splat(1));
  const V s = f * f;
  V p = splat(1.0 / 23);
  p = p * s + splat(1.0 / 21);
  p = p * s + splat(1.0 / 19);
  p = p * s + splat(1.0 / 17);
  p = p * s + splat(1.0 / 15);
  p = p * s + splat(1.0 / 13);
  p = p * s + splat(1.0 / 11);
  p = p * s + splat(1.0 / 9);
  p = p * s + splat(1.0 / 7);
  p = p * s + splat(1.0 / 5);
  p = p * s + splat(1.0 / 3);
  p = p * s + splat(1);
  const V n = of_bits(exponent + bits_of(splat(magic))) - splat(magic);
  return n * splat(ln2) + splat(2) * f * p;
}

// A product kept as mantissa and exponent, so that hundreds of factors neither overflow nor need a logarithm each.
struct Product {
  V mantissa = splat(1);
  VI exponent = splat_bits(0);
  SELAMI_INLINE void times(V factor) { mantissa = mantissa * factor; }
  SELAMI_INLINE void settle() {
    const VI bits = bits_of(mantissa);
    exponent += (bits >> 52) - splat_bits(1023);
    mantissa = of_bits((bits & splat_bits(0x000fffffffffffffULL)) | splat_bits(0x3ff0000000000000ULL));
  }
  SELAMI_INLINE V log_exponent() const { return (of_bits(exponent + bits_of(splat(magic))) - splat(magic)) * splat(ln2); }
  SELAMI_INLINE V log() const { return logarithm(mantissa) + log_exponent(); }
};
