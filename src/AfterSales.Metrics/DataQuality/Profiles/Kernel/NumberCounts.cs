using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
#endif
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How often each number has come. Numbers of at most 18 digits, which nearly all are, are counted by digits and places, not as
/// decimals.</summary>
internal sealed class NumberCounts
{
    private const ulong ShortLimit = 1_000_000_000_000_000_000;
    private const int ShortPlaces = 18;

    private readonly Dictionary<ShortNumber, long> shorts = [];
    private readonly Dictionary<decimal, long> others = [];

    /// <summary>Counts the number that a text is; false when it is none.</summary>
    public bool TryAdd(string text, long count)
    {
        if (PlainText.TryShortNumber(text, out var digits, out var places))
        {
            Add(new ShortNumber(digits, places), count);
            return true;
        }

        if (!PlainText.TryNumber(text, out var number))
        {
            return false;
        }

        Add(number, count);
        return true;
    }

    /// <summary>Counts a number in lowest terms: without zeros at the end of its decimals.</summary>
    public void Add(decimal number, long count)
    {
        var parts = DecimalParts.Of(number);
        if (parts.High == 0 && parts.Low < ShortLimit && parts.Scale <= ShortPlaces)
        {
            Add(new ShortNumber(parts.IsNegative ? -(long)parts.Low : (long)parts.Low, parts.Scale), count);
        }
        else if (count > 0)
        {
            others.TryGetValue(number, out var before);
            others[number] = before + count;
        }
    }

    public KeyValuePair<decimal, long>[] ToArray()
        => [.. shorts.Select(pair => new KeyValuePair<decimal, long>(pair.Key.ToDecimal(), pair.Value)), .. others];

    private void Add(ShortNumber number, long count)
    {
        if (count <= 0)
        {
            return;
        }

#if NET
        CollectionsMarshal.GetValueRefOrAddDefault(shorts, number, out _) += count;
#else
        shorts.TryGetValue(number, out var before);
        shorts[number] = before + count;
#endif
    }

    private readonly struct ShortNumber(long digits, int places) : IEquatable<ShortNumber>
    {
        private readonly long digits = digits;
        private readonly int places = places;

        public decimal ToDecimal()
        {
            var magnitude = (ulong)Math.Abs(digits);
            return new decimal(unchecked((int)magnitude), (int)(magnitude >> 32), 0, digits < 0, (byte)places);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Equals(ShortNumber other) => digits == other.digits && places == other.places;

        public override bool Equals(object? obj) => obj is ShortNumber other && Equals(other);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public override int GetHashCode() => unchecked((int)HashSeed.Mix(HashSeed.Mix(HashSeed.Value, (ulong)digits), (ulong)places));
    }
}
