using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Sums of squares of any run of values, from running sums about the mean of all.</summary>
/// <remarks>The running sums are kept in double-double numbers and rounded once: a difference of two of them loses no more than the last bits.</remarks>
internal sealed class SegmentCosts
{
    private readonly double[] sums;
    private readonly double[] squares;

    public SegmentCosts(double[] values)
    {
        Count = values.Length;
        var mean = SeriesValues.IsConstant(values) ? values.Length > 0 ? values[0] : 0 : SeriesValues.Mean(values);
        (sums, squares) = (new double[Count + 1], new double[Count + 1]);
        var (sum, square) = (default(DoubleDouble), default(DoubleDouble));
        for (var i = 0; i < Count; i++)
        {
            var d = values[i] - mean;
            sum += d;
            square += DoubleDouble.Product(d, d);
            (sums[i + 1], squares[i + 1]) = (sum.High, square.High);
            (Low, High) = (Math.Min(Low, d), Math.Max(High, d));
        }
    }

    public int Count { get; }

    /// <summary>Least value, about the mean of all.</summary>
    public double Low { get; private set; } = double.PositiveInfinity;

    /// <summary>Greatest value, about the mean of all.</summary>
    public double High { get; private set; } = double.NegativeInfinity;

    /// <summary>Values and their squares summed over places from (excluded) to (included).</summary>
    public (double Sum, double Square) Between(int from, int to) => (sums[to] - sums[from], squares[to] - squares[from]);

    /// <summary>Σ(x − x̄)² of the places after <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public double Cost(int from, int to)
    {
        var sum = sums[to] - sums[from];
        return Math.Max(squares[to] - squares[from] - (sum * sum / (to - from)), 0);
    }
}
