using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The numbers of a column that are there, with their places: a missing one is neither a zero nor an outlier.</summary>
internal sealed class PresentNumbers
{
    public PresentNumbers(IReadOnlyList<double?> values, string name)
    {
        Guard.NotNull(values, name, name);
        var (numbers, places) = (new List<double>(values.Count), new List<int>(values.Count));
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                numbers.Add(double.IsNaN(value) || double.IsInfinity(value) ? throw Guard.Item(name, "must be finite", i, value) : value);
                places.Add(i);
            }
        }

        (Numbers, Places, Missing) = ([.. numbers], [.. places], values.Count - numbers.Count);
        Sorted = Quantiles.Sorted(Numbers);
    }

    public double[] Numbers { get; }

    public int[] Places { get; }

    public double[] Sorted { get; }

    public int Missing { get; }

    public int Count => Numbers.Length;

    public double Median => Quantiles.MedianOfSorted(Sorted);

    /// <summary>The places of the numbers that satisfy a condition, ascending.</summary>
    public int[] Where(Func<double, bool> condition) => [.. Enumerable.Range(0, Count).Where(i => condition(Numbers[i])).Select(i => Places[i])];

    public double MedianDeviation(double center)
    {
        var deviations = Array.ConvertAll(Numbers, x => Math.Abs(x - center));
        Array.Sort(deviations);
        return Quantiles.MedianOfSorted(deviations);
    }

    public OutlierFencesResult Fences(double lower, double upper)
    {
        var (low, high) = (Figures.Finite(lower), Figures.Finite(upper));
        return new OutlierFencesResult
        {
            Lower = low,
            Upper = high,
            Outliers = low.IsDefined && high.IsDefined ? Where(x => x < lower || x > upper) : [],
            Count = Count,
            Missing = Missing,
        };
    }

    public OutlierFencesResult Undefined(UndefinedReason reason) => new()
    {
        Lower = Figure.Undefined<double>(reason),
        Upper = Figure.Undefined<double>(reason),
        Outliers = [],
        Count = Count,
        Missing = Missing,
    };
}
