using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Index against the category: the own value where the mean of the category is 100.</summary>
/// <remarks>
/// <para><b>Formula.</b> 100·own/mean; points own − mean.</para>
/// <para><b>Units.</b> The index in percent of the mean; points in the values' own.</para>
/// <para><b>Domain.</b> Values that are not negative: a net score has no ratio.</para>
/// <para><b>Edge cases.</b> Own value or every rival missing: undefined, <see cref="UndefinedReason.MissingInput"/>. A negative value: no index,
/// <see cref="UndefinedReason.OutsideDomain"/>, points stand. A mean of zero: <see cref="UndefinedReason.ZeroDenominator"/>. A rival without a value is left
/// out.</para>
/// <para><b>Method.</b> Direct.</para>
/// <para><b>Source.</b> The common practice of brand trackers; no standard names it.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(CategoryIndex.Compute([60, null, 40], 0).Headline.Value); // 150
/// </code>
/// </example>
public static class CategoryIndex
{
    /// <summary>The index of one brand.</summary>
    /// <param name="values">The values of all brands; null where there is none.</param>
    /// <param name="own">Place of the own brand.</param>
    /// <param name="scope">Whether the own brand is part of the category.</param>
    /// <returns>Index and points.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, there is no such place, or the scope is not one.</exception>
    public static CategoryIndexResult Compute(IReadOnlyList<double?> values, int own, CategoryScope scope = CategoryScope.Rivals)
    {
        Guard.InRange(own, 0, Guard.NotNull(values).Count - 1);
        Guard.Defined(scope);
        foreach (var value in values)
        {
            Guard.Finite(value ?? 0, nameof(values));
        }

        var rivals = values.Where((value, i) => i != own && value is not null).Select(value => value!.Value).ToArray();
        if (values[own] is not { } mine || rivals.Length == 0)
        {
            var none = Figure.Undefined<double>(UndefinedReason.MissingInput);
            return new CategoryIndexResult { Headline = none, Points = none, CategoryMean = none };
        }

        double[] category = scope == CategoryScope.All ? [.. rivals, mine] : rivals;
        var mean = category.Sum(value => value / category.Length);
        return new CategoryIndexResult
        {
            Headline = mine < 0 || rivals.Min() < 0 ? Figure.Undefined<double>(UndefinedReason.OutsideDomain)
                : mean == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator)
                : Figures.Finite(100 * (mine / mean)),
            Points = Figures.Finite(mine - mean),
            CategoryMean = Figures.Finite(mean),
        };
    }
}
