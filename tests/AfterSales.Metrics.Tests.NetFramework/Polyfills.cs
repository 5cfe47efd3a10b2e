// What the tests ask of .NET and .NET Framework 4.7.2 does not have. For the tests alone: the library's netstandard2.0 build needs none of it.
using System.Globalization;

namespace System
{
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public static Index Start => new(0);

        public static Index End => new(0, true);

        public static implicit operator Index(int value) => new(value);

        public int GetOffset(int length) => fromEnd ? length - value : value;
    }

    internal readonly struct Range(Index start, Index end)
    {
        public static Range All => new(Index.Start, Index.End);

        public Index Start { get; } = start;

        public Index End { get; } = end;

        public static Range StartAt(Index start) => new(start, Index.End);

        public static Range EndAt(Index end) => new(Index.Start, end);
    }

    internal static class FrameworkExtensions
    {
        // Reflection wraps what a call throws there whatever it is told; the tests look at the cause.
        extension(Reflection.BindingFlags)
        {
            public static Reflection.BindingFlags DoNotWrapExceptions => Reflection.BindingFlags.Default;
        }

        extension(Math)
        {
            public static double Cbrt(double value) => value < 0 ? -Math.Pow(-value, 1.0 / 3) : Math.Pow(value, 1.0 / 3);

            public static double Log2(double value) => Math.Log(value) / Math.Log(2);

            public static double Clamp(double value, double low, double high) => Math.Min(Math.Max(value, low), high);

            public static int Clamp(int value, int low, int high) => Math.Min(Math.Max(value, low), high);

            public static double BitIncrement(double value) => Neighbor(value, 1);

            public static double BitDecrement(double value) => Neighbor(value, -1);

            // Exact as long as the result is no subnormal, in steps that are powers of two themselves.
            public static double ScaleB(double value, int exponent)
            {
                for (; exponent > 1000; exponent -= 1000)
                {
                    value *= PowerOfTwo(1000);
                }

                for (; exponent < -1000; exponent += 1000)
                {
                    value *= PowerOfTwo(-1000);
                }

                return value * PowerOfTwo(exponent);
            }
        }

        extension(BitConverter)
        {
            public static ulong DoubleToUInt64Bits(double value) => unchecked((ulong)BitConverter.DoubleToInt64Bits(value));
        }

        extension(double)
        {
            public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

            public static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;
        }

        extension(int)
        {
            public static int PopCount(int value) => Convert.ToString(value, 2).Count(bit => bit == '1');
        }

        extension(StringSplitOptions)
        {
            public static StringSplitOptions TrimEntries => (StringSplitOptions)2;
        }

        extension(string text)
        {
            public static string Create(IFormatProvider provider, FormattableString value) => value.ToString(provider);

            public static string Join(char separator, IEnumerable<string> values) => string.Join(separator.ToString(), values);

            public static string Join<T>(char separator, IEnumerable<T> values) => string.Join(separator.ToString(), values);

            public bool Contains(char value) => text.IndexOf(value) >= 0;

            public bool Contains(string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;

            public bool Contains(char value, StringComparison comparison) => text.IndexOf(value.ToString(), comparison) >= 0;

            public int IndexOf(char value, StringComparison comparison) => text.IndexOf(value.ToString(), comparison);

            public bool StartsWith(char value) => text.Length > 0 && text[0] == value;

            public bool EndsWith(char value) => text.Length > 0 && text[text.Length - 1] == value;

            public string Replace(string old, string with, StringComparison comparison)
                => comparison == StringComparison.Ordinal ? text.Replace(old, with) : throw new NotSupportedException();

            public string ReplaceLineEndings(string ending = "\n") => text.Replace("\r\n", "\n").Replace("\n", ending);

            public string[] Split(char separator, StringSplitOptions options)
                => [.. text.Split([separator], options & StringSplitOptions.RemoveEmptyEntries)
                    .Select(part => options.HasFlag(StringSplitOptions.TrimEntries) ? part.Trim() : part)
                    .Where(part => part.Length > 0 || !options.HasFlag(StringSplitOptions.RemoveEmptyEntries))];

            public string[] Split(char separator, int count) => text.Split([separator], count);

            public string[] Split(string separator) => text.Split([separator], StringSplitOptions.None);

            public IEnumerable<int> EnumerateRunes()
            {
                for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
                {
                    yield return char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i];
                }
            }
        }

        extension(Enum)
        {
            public static TEnum[] GetValues<TEnum>() where TEnum : struct, Enum => (TEnum[])Enum.GetValues(typeof(TEnum));

            public static string[] GetNames<TEnum>() where TEnum : struct, Enum => Enum.GetNames(typeof(TEnum));

            public static TEnum Parse<TEnum>(string name) where TEnum : struct, Enum => (TEnum)Enum.Parse(typeof(TEnum), name);

            public static TEnum Parse<TEnum>(string name, bool ignoreCase) where TEnum : struct, Enum => (TEnum)Enum.Parse(typeof(TEnum), name, ignoreCase);

            public static bool IsDefined<TEnum>(TEnum value) where TEnum : struct, Enum => Enum.IsDefined(typeof(TEnum), value);
        }

        extension(Random random)
        {
            public long NextInt64() => random.NextInt64(0, long.MaxValue);

            public long NextInt64(long end) => random.NextInt64(0, end);

            public long NextInt64(long start, long end)
            {
                var bytes = new byte[8];
                random.NextBytes(bytes);
                return start + (long)(BitConverter.ToUInt64(bytes, 0) % (ulong)(end - start));
            }

            public void Shuffle<T>(T[] items)
            {
                for (var i = items.Length - 1; i > 0; i--)
                {
                    var j = random.Next(i + 1);
                    (items[i], items[j]) = (items[j], items[i]);
                }
            }
        }

        extension(Type type)
        {
            public bool IsAssignableTo(Type? other) => other?.IsAssignableFrom(type) == true;
        }

        extension(IO.Path)
        {
            public static string GetRelativePath(string folder, string path) => path.Substring(folder.TrimEnd('/').Length + 1);
        }

        private static double PowerOfTwo(int exponent) => exponent >= -1022
            ? BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52)
            : BitConverter.Int64BitsToDouble(1L << (exponent + 1074));

        private static double Neighbor(double value, int step)
        {
            var bits = BitConverter.DoubleToInt64Bits(value);
            return value == 0 ? step * double.Epsilon : BitConverter.Int64BitsToDouble(bits + (bits < 0 ? -step : step));
        }
    }
}

namespace System.Numerics
{
    internal static class BitOperations
    {
        public static int PopCount(uint value) => PopCount((ulong)value);

        public static int PopCount(ulong value)
        {
            var count = 0;
            for (; value != 0; value &= value - 1)
            {
                count++;
            }

            return count;
        }
    }
}

namespace System.Collections.Generic
{
    internal static class KeyValuePair
    {
        public static KeyValuePair<TKey, TValue> Create<TKey, TValue>(TKey key, TValue value) => new(key, value);

        public static void Deconstruct<TKey, TValue>(this KeyValuePair<TKey, TValue> pair, out TKey key, out TValue value)
            => (key, value) = (pair.Key, pair.Value);

        public static TValue? GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> map, TKey key)
            => map.TryGetValue(key, out var value) ? value : default;

        public static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> map, TKey key, TValue otherwise)
            => map.TryGetValue(key, out var value) ? value : otherwise;

        public static bool TryAdd<TKey, TValue>(this Dictionary<TKey, TValue> map, TKey key, TValue value)
            where TKey : notnull
        {
            if (map.ContainsKey(key))
            {
                return false;
            }

            map.Add(key, value);
            return true;
        }
    }
}

namespace System.Linq
{
    internal static class FrameworkEnumerable
    {
        // The span's own Reverse, which returns nothing, else comes first.
        public static IEnumerable<T> Reverse<T>(this T[] source) => Enumerable.Reverse(source);

        public static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> source) => source.OrderBy(item => item);

        public static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> source, IComparer<T>? comparer) => source.OrderBy(item => item, comparer);

        public static IOrderedEnumerable<T> OrderDescending<T>(this IEnumerable<T> source) => source.OrderByDescending(item => item);

        public static IEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second)
            => first.Zip(second, (a, b) => (a, b));

        public static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zip<TFirst, TSecond, TThird>(
            this IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
            => first.Zip(second, (a, b) => (a, b)).Zip(third, (pair, c) => (pair.a, pair.b, c));

        public static T MaxBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key)
            => source.Aggregate((best, next) => Comparer<TKey>.Default.Compare(key(next), key(best)) > 0 ? next : best);

        public static T MinBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key)
            => source.Aggregate((best, next) => Comparer<TKey>.Default.Compare(key(next), key(best)) < 0 ? next : best);

        public static IEnumerable<T> DistinctBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key) => source.GroupBy(key).Select(group => group.First());

        public static IEnumerable<T> TakeLast<T>(this IEnumerable<T> source, int count)
        {
            var all = source.ToList();
            return all.Skip(Math.Max(0, all.Count - count));
        }

        public static IEnumerable<T> SkipLast<T>(this IEnumerable<T> source, int count)
        {
            var all = source.ToList();
            return all.Take(Math.Max(0, all.Count - count));
        }

        public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source)
            where TKey : notnull
            => source.ToDictionary(pair => pair.Key, pair => pair.Value);

        public static IEnumerable<T[]> Chunk<T>(this IEnumerable<T> source, int size)
            => source.Select((item, index) => (item, index)).GroupBy(pair => pair.index / size, pair => pair.item).Select(group => group.ToArray());

        public static IEnumerable<(int Index, T Item)> Index<T>(this IEnumerable<T> source) => source.Select((item, index) => (index, item));

        public static IEnumerable<KeyValuePair<TKey, int>> CountBy<T, TKey>(this IEnumerable<T> source, Func<T, TKey> key)
            => source.GroupBy(key).Select(group => new KeyValuePair<TKey, int>(group.Key, group.Count()));
    }
}
