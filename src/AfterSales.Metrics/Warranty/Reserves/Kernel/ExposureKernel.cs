using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>What the three methods by exposure share: the latest amounts, the shares paid, and the iteration U ← latest + (1 − share)·U.</summary>
internal sealed class ExposureKernel
{
    private readonly DevelopmentTriangle triangle;
    private readonly double[] exposure;

    public ExposureKernel(DevelopmentTriangle triangle, ReadOnlySpan<double> exposure, ExposureReserveOptions options)
    {
        Guard.SameLength(exposure.Length, Guard.NotNull(triangle).Origins, nameof(exposure), "the origins");
        Guard.NoneNegative(exposure, nameof(exposure));
        this.triangle = triangle;
        this.exposure = exposure.ToArray();
        var kernel = new DevelopmentKernel(triangle, options.Development.Weighting, LastSigmaRule.None);
        var toUltimate = new MackProjection(triangle, kernel, options.Development.Tail).ToUltimate;
        Share = triangle.Latest.Select(k => k < 0 ? new Figure<double>(0d)
            : double.IsNaN(toUltimate[k]) ? new Figure<double>(UndefinedReason.ZeroDenominator) : Figure.Ratio(1, toUltimate[k])).ToArray();
    }

    public Figure<double>[] Share { get; }

    /// <summary>Σ latest / Σ exposure × share paid; an origin without exposure adds nothing to either.</summary>
    public Figure<double> CapeCodRatio()
    {
        var (paid, used) = (0d, 0d);
        for (var i = 0; i < exposure.Length; i++)
        {
            if (triangle.Latest[i] < 0 || exposure[i] == 0)
            {
                continue;
            }

            if (Share[i].Value is not { } share)
            {
                return Share[i];
            }

            paid += triangle.At(i, triangle.Latest[i]);
            used += exposure[i] * share;
        }

        return used == 0 ? new Figure<double>(UndefinedReason.ZeroDenominator) : Figures.Finite(paid / used);
    }

    public ExposureReserveResult Result(Figure<double> ratio, int iterations)
    {
        var expected = exposure.Select(units => units == 0 ? new Figure<double>(UndefinedReason.ZeroDenominator) : ratio.Value is { } each
            ? Figures.Finite(each * units) : ratio).ToArray();
        var ultimate = expected.Select((first, i) => Iterate(i, first, iterations)).ToArray();
        var reserve = ultimate.Select((end, i) => end.Value is { } value ? Figures.Finite(value - Latest(i)) : end).ToArray();
        var missing = reserve.Where(figure => !figure.IsDefined).ToArray();
        return new ExposureReserveResult
        {
            CostPerExposure = ratio,
            Expected = FrozenList.Own(expected),
            PaidShare = FrozenList.Own(Share),
            Ultimate = FrozenList.Own(ultimate),
            Reserve = FrozenList.Own(reserve),
            TotalReserve = missing.Length > 0 ? missing[0] : Figures.Finite(reserve.Sum(figure => figure.Value!.Value)),
        };
    }

    private double Latest(int i) => triangle.Latest[i] < 0 ? 0 : triangle.At(i, triangle.Latest[i]);

    private Figure<double> Iterate(int i, Figure<double> first, int iterations)
    {
        if (first.Value is not { } value || Share[i].Value is not { } share)
        {
            return first.IsDefined ? Share[i] : first;
        }

        for (var n = 0; n < iterations; n++)
        {
            value = Latest(i) + ((1 - share) * value);
        }

        return Figures.Finite(value);
    }
}
