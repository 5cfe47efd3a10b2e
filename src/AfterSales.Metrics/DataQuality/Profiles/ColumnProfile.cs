using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Column profile: what is in a column before anything is computed from it.</summary>
/// <remarks>
/// <para><b>Formula.</b> Completeness = present/count. Unique: values seen once; repeated: seen more often; surplus = present − distinct. Entropy
/// −Σ (c/n) log₂(c/n) over the distinct values.</para>
/// <para><b>Units.</b> Counts, lengths in Unicode scalar values, fractions, bits.</para>
/// <para><b>Domain.</b> Any text. Case and inner spaces tell values apart.</para>
/// <para><b>Edge cases.</b> Empty column: completeness and entropy undefined, <see cref="UndefinedReason.NoData"/>. All missing: completeness 0. One value:
/// entropy 0. Past the limit of distinct values, distinct, top and entropy are undefined (<see cref="UndefinedReason.Overflow"/>), the rest stays
/// exact.</para>
/// <para><b>Method.</b> No sketches: exact counts, the same in any order and any split. Letters by the categories of Unicode 14, frozen in the library.</para>
/// <para><b>Source.</b> C. E. Shannon, 1948; Z. Abedjan, L. Golab and F. Naumann, Profiling relational data, VLDB Journal 24, 2015.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(ColumnProfile.Compute(ColumnTally.Of(["NA"])).Present); // 1
/// Console.WriteLine(ColumnProfile.Compute(ColumnTally.Of(["NA"], new ColumnOptions { MissingCodes = ["NA"] })).Present); // 0
/// </code>
/// </example>
public static class ColumnProfile
{
    /// <summary>The profile of a column.</summary>
    /// <param name="tally">The column's values.</param>
    /// <param name="options">How much to list; null for <see cref="ColumnProfileOptions.Default"/>.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="OverflowException">There are more values than a long counts.</exception>
    public static ColumnProfileResult Compute(ColumnTally tally, ColumnProfileOptions? options = null)
    {
        var texts = Guard.NotNull(tally).Texts;
        options ??= ColumnProfileOptions.Default;
        var missing = tally.MissingNull + tally.MissingBlank + tally.MissingByCode;
        var values = texts.Values;
        return new ColumnProfileResult
        {
            Count = texts.Count + missing,
            Present = texts.Count,
            Missing = missing,
            MissingNull = tally.MissingNull,
            MissingBlank = tally.MissingBlank,
            MissingByCode = FrozenList.Own(tally.Codes.Select(code => new ValueCount { Value = code, Count = tally.MissingOf(code) }).ToArray()),
            Completeness = texts.Count + missing == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(texts.Count, texts.Count + missing),
            Distinct = Known(values, counts => counts.LongCount()),
            Unique = Known(values, counts => counts.LongCount(count => count == 1)),
            Repeated = Known(values, counts => counts.LongCount(count => count > 1)),
            Surplus = Known(values, counts => texts.Count - counts.LongCount()),
            Min = texts.Min,
            Max = texts.Max,
            MinLength = texts.MinLength,
            MaxLength = texts.MaxLength,
            LengthSum = texts.LengthSum,
            Top = Most(values, options.TopValues),
            Patterns = Most(texts.Patterns, options.TopPatterns),
            DistinctPatterns = Known(texts.Patterns, counts => counts.LongCount()),
            EntropyBits = values is null ? Figure.Undefined<double>(UndefinedReason.Overflow)
                : texts.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
                : Figure.Of(Entropy(values.Values, texts.Count)),
        };
    }

    private static Figure<long> Known(IReadOnlyDictionary<string, long>? values, Func<IEnumerable<long>, long> count)
        => values is null ? Figure.Undefined<long>(UndefinedReason.Overflow) : Figure.Of(count(values.Values));

    private static FrozenList<ValueCount> Most(IReadOnlyDictionary<string, long>? values, int limit) => values is null
        ? FrozenList<ValueCount>.Empty
        : FrozenList.Own(values.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(limit)
            .Select(pair => new ValueCount { Value = pair.Key, Count = pair.Value }).ToArray());

    // By count, so that the order in which values came has no say in the last bit.
    private static double Entropy(IEnumerable<long> counts, long total)
    {
        var sum = default(DoubleDouble);
        foreach (var group in counts.GroupBy(count => count).OrderBy(group => group.Key))
        {
            var share = (double)group.Key / total;
            sum += group.Count() * (share * -Elementary.Log(share));
        }

        return Math.Max(sum.High / Elementary.Log(2), 0);
    }
}
