using System.Globalization;
using System.Text;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A sum over records that shows a lost, doubled or altered one: 128 bits, additive, so that parts add up to the whole in any order. Not
/// cryptographic: it
/// finds accidents, not forgers. The default is the digest of no record.</summary>
/// <remarks>The sum modulo 2¹²⁸ of two 64-bit mixes (FNV-1a by SplitMix64's mixer, with two seeds) of each record's fields, each written as name and value
/// with the lengths
/// of their UTF-8 bytes before them: "ab", "c" is not "a", "bc", and a missing value is not an empty one. Equal records count twice.</remarks>
public readonly partial record struct RecordDigest
{
    private const ulong OffsetBasis = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;
    private const byte Missing = 0xFF;

    /// <summary>The upper 64 bits.</summary>
    public ulong High { get; init; }

    /// <summary>The lower 64 bits.</summary>
    public ulong Low { get; init; }

    /// <summary>The digest of one record.</summary>
    /// <param name="names">The names of its fields.</param>
    /// <param name="values">Their values; null where there is none.</param>
    /// <returns>The digest.</returns>
    /// <exception cref="ArgumentException">A list is null, a name is null, or the lists have different lengths.</exception>
    public static RecordDigest Of(IReadOnlyList<string> names, IReadOnlyList<string?> values)
    {
        Guard.NoneNull(names);
        Guard.SameLength(Guard.NotNull(values).Count, names.Count, nameof(values), nameof(names));
        var (first, second) = (OffsetBasis, RandomSource.Split(OffsetBasis, 1));
        for (var i = 0; i < names.Count; i++)
        {
            first = Mixed(Mixed(first, names[i]), values[i]);
            second = Mixed(Mixed(second, names[i]), values[i]);
        }

        return new RecordDigest { High = RandomSource.Split(first, 1), Low = RandomSource.Split(second, 1) };
    }

    /// <summary>The digest of the records of both.</summary>
    /// <param name="left">The one digest.</param>
    /// <param name="right">The other digest.</param>
    /// <returns>The sum modulo 2¹²⁸.</returns>
    public static RecordDigest operator +(RecordDigest left, RecordDigest right)
    {
        var low = unchecked(left.Low + right.Low);
        return new RecordDigest { High = unchecked(left.High + right.High + (low < left.Low ? 1UL : 0UL)), Low = low };
    }

    /// <summary>The digest of the records of both.</summary>
    /// <param name="other">The other digest.</param>
    /// <returns>The sum modulo 2¹²⁸.</returns>
    public RecordDigest Add(RecordDigest other) => this + other;

    /// <summary>32 hexadecimal digits.</summary>
    /// <returns>The digits.</returns>
    public override string ToString() => High.ToString("x16", CultureInfo.InvariantCulture) + Low.ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Mixed(ulong hash, string? text)
    {
        if (text is null)
        {
            return unchecked((hash ^ Missing) * Prime);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        hash = unchecked((hash ^ 1) * Prime);
        for (var shift = 0; shift < 32; shift += 8)
        {
            hash = unchecked((hash ^ (byte)(bytes.Length >> shift)) * Prime);
        }

        foreach (var unit in bytes)
        {
            hash = unchecked((hash ^ unit) * Prime);
        }

        return hash;
    }
}
