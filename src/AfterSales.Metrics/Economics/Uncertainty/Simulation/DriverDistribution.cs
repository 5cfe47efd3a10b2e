using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Economics;

/// <summary>What a driver may be, and how likely: made by one of the factories, which check the parameters.</summary>
/// <remarks>Every distribution is drawn by its quantile function, one random number for one value, so that correlated drivers keep their own
/// distributions.</remarks>
public sealed partial record DriverDistribution
{
    /// <summary>The spread is then a two-thousandth of the range, and falls with the root of the weight.</summary>
    private const double MostWeight = 1_000_000;

    private readonly FrozenList<double> parameters;
    private readonly PertTable? table;

    private DriverDistribution(DistributionKind kind, double mean, double standardDeviation, params double[] parameters)
    {
        Kind = kind;
        Mean = Guard.Finite(mean);
        StandardDeviation = Guard.Finite(standardDeviation);
        this.parameters = FrozenList.Own(parameters);
        table = kind == DistributionKind.Pert ? new PertTable(PertShapes.First, PertShapes.Second) : null;
    }

    /// <summary>The family.</summary>
    public DistributionKind Kind { get; }

    /// <summary>The parameters, in the order of the factory's; for <see cref="DistributionKind.Empirical"/> the values, ascending.</summary>
    public IReadOnlyList<double> Parameters => parameters;

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation.</summary>
    public double StandardDeviation { get; }

    /// <summary>The shapes of PERT's beta distribution.</summary>
    private (double First, double Second) PertShapes => Shapes((parameters[1] - parameters[0]) / (parameters[2] - parameters[0]), parameters[3]);

    /// <summary>Always the same value.</summary>
    /// <param name="value">The value, finite.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static DriverDistribution Constant(double value) => new(DistributionKind.Constant, value, 0, value);

    /// <summary>Every value between two limits equally likely.</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest; above the least.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not finite, they are out of order, or farther apart than a double holds.</exception>
    public static DriverDistribution Uniform(double minimum, double maximum)
    {
        var width = Width(minimum, maximum);
        return new(DistributionKind.Uniform, minimum + (width / 2), width / Math.Sqrt(12), minimum, maximum);
    }

    /// <summary>Rising in a straight line to the most likely value, then falling.</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="mode">The most likely value, at or between the limits.</param>
    /// <param name="maximum">The greatest; above the least.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or they are out of order.</exception>
    public static DriverDistribution Triangular(double minimum, double mode, double maximum)
    {
        var (width, left) = Range(minimum, mode, maximum);
        return new(
            DistributionKind.Triangular,
            minimum + (width <= double.MaxValue / 2 ? width * (1 + left) / 3 : width * ((1 + left) / 3)),
            width * Math.Sqrt((1 - (left * (1 - left))) / 18),
            minimum,
            mode,
            maximum);
    }

    /// <summary>PERT: a beta distribution whose mean is (minimum + weight·mode + maximum) / (weight + 2).</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="mode">The most likely value, at or between the limits.</param>
    /// <param name="maximum">The greatest; above the least.</param>
    /// <param name="weight">How much the mode weighs against each limit, positive and at most 1,000,000; 4 in the original. More would be a constant.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, they are out of order or farther apart than a double holds, or the weight is
    /// outside its
    /// range.</exception>
    public static DriverDistribution Pert(double minimum, double mode, double maximum, double weight = 4)
    {
        var (width, left) = Range(minimum, mode, maximum);
        Guard.InRange(Guard.Positive(weight), 0, MostWeight, nameof(weight));
        var (a, b) = Shapes(left, weight);
        return new(
            DistributionKind.Pert,
            minimum + (width * (a / (a + b))),
            width * Math.Sqrt(a * b / (a + b + 1)) / (a + b),
            minimum,
            mode,
            maximum,
            weight);
    }

    /// <summary>Normal.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The standard deviation, positive.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite, or the deviation is not positive.</exception>
    public static DriverDistribution Normal(double mean, double standardDeviation)
        => new(DistributionKind.Normal, mean, Guard.Positive(standardDeviation), mean, standardDeviation);

    /// <summary>The logarithm is normal; given by mean and standard deviation of the value itself.</summary>
    /// <param name="mean">The mean of the value, positive.</param>
    /// <param name="standardDeviation">The standard deviation of the value, positive.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite, or the square of their ratio is not.</exception>
    public static DriverDistribution LogNormal(double mean, double standardDeviation)
    {
        var ratio = Guard.Positive(standardDeviation) / Guard.Positive(mean);
        Guard.Positive(ratio * ratio, nameof(standardDeviation));
        return new(DistributionKind.LogNormal, mean, standardDeviation, mean, standardDeviation);
    }

    /// <summary>Observed values, each equally likely.</summary>
    /// <param name="values">The values, finite, at least one; kept as a sorted copy.</param>
    /// <returns>The distribution; its standard deviation is the population's.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static DriverDistribution Empirical(ReadOnlySpan<double> values)
    {
        Guard.NotEmpty(values.Length, nameof(values));
        var sorted = Guard.AllFinite(values, nameof(values)).ToArray();
        Array.Sort(sorted);
        var (mean, square) = (0.0, 0.0);

        // Scaled by a power of two where squares would leave the range of double, which changes no bit of the values.
        var scale = Scale(Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[sorted.Length - 1])));
        for (var i = 0; i < sorted.Length; i++)
        {
            var value = sorted[i] * scale;
            var difference = value - mean;
            mean += difference / (i + 1);
            square += difference * (value - mean);
        }

        return new(DistributionKind.Empirical, mean / scale, Math.Sqrt(square / sorted.Length) / scale, sorted);
    }

    /// <summary>Equal when family and parameters are.</summary>
    /// <param name="other">The other distribution.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(DriverDistribution? other) => other is not null && Kind == other.Kind && parameters.Equals(other.parameters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, parameters);

    /// <summary>The value that is not exceeded with a given probability.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not inside (0, 1), or the value there, of a normal or log-normal distribution, is
    /// beyond
    /// double's range.</exception>
    public double Quantile(double probability) => Kind == DistributionKind.Pert
        ? Spread(BetaDistribution.Quantile(Guard.Between(probability, 0, 1), PertShapes.First, PertShapes.Second))
        : Guard.Representable(At(Guard.Between(probability, 0, 1), null), nameof(probability));

    /// <summary>The value at a probability, or at the normal score that it came from, which some families need no probability for.</summary>
    internal double At(double probability, double? score) => Kind switch
    {
        DistributionKind.Constant => parameters[0],
        DistributionKind.Uniform => parameters[0] + ((parameters[1] - parameters[0]) * probability),
        DistributionKind.Triangular => TriangularAt(probability),
        DistributionKind.Pert => Spread(table!.Find(score ?? NormalDistribution.Quantile(probability))),
        DistributionKind.Normal => Mean + (StandardDeviation * (score ?? NormalDistribution.Quantile(probability))),
        DistributionKind.LogNormal => LogNormalAt(score ?? NormalDistribution.Quantile(probability)),
        _ => parameters[Math.Min((int)(probability * parameters.Count), parameters.Count - 1)],
    };

    private static (double Width, double Left) Range(double minimum, double mode, double maximum)
    {
        var width = Width(minimum, maximum);
        Guard.InRange(mode, minimum, maximum);
        return (width, (mode - minimum) / width);
    }

    /// <summary>What quantiles are fractions of, so a double itself.</summary>
    private static double Width(double minimum, double maximum)
        => Guard.Representable(Guard.Above(maximum, Guard.Finite(minimum)) - minimum, nameof(maximum));

    /// <summary>2⁻⁶⁰⁰ for values whose squares overflow, 2⁶⁰⁰ for those whose squares vanish, else 1.</summary>
    private static double Scale(double largest)
        => largest > 1e140 ? 2.409919865102884e-181 : largest is > 0 and < 1e-140 ? 4.149515568880993e+180 : 1;

    /// <summary>√(left·right), also where the product is beyond what a double holds.</summary>
    private static double Root(double left, double right)
    {
        var product = left * right;
        return product is > 1e-290 and <= double.MaxValue ? Math.Sqrt(product) : Math.Sqrt(left) * Math.Sqrt(right);
    }

    private static (double First, double Second) Shapes(double left, double weight) => (1 + (weight * left), 1 + (weight * (1 - left)));

    private double TriangularAt(double probability)
    {
        var (minimum, mode, maximum) = (parameters[0], parameters[1], parameters[2]);
        var left = (mode - minimum) / (maximum - minimum);
        return probability < left
            ? minimum + Root(probability * (maximum - minimum), mode - minimum)
            : maximum - Root((1 - probability) * (maximum - minimum), maximum - mode);
    }

    /// <summary>A fraction of the range as a value.</summary>
    private double Spread(double fraction) => parameters[0] + ((parameters[2] - parameters[0]) * fraction);

    private double LogNormalAt(double score)
    {
        // exp(μ + σz) with σ² = ln(1 + s²/m²), μ = ln m − σ²/2.
        var ratio = StandardDeviation / Mean;
        var variance = Elementary.Log1P(ratio * ratio);
        return Mean * Elementary.Exp((Math.Sqrt(variance) * score) - (variance / 2));
    }
}
