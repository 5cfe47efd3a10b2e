namespace AfterSales.Metrics.Economics;

/// <summary>Halley's step on f itself, by precise sums, and what is left after it, judged by the sums of a point nearby.</summary>
internal readonly struct PreciseStep
{
    public readonly double Length;
    public readonly double Root;

    private readonly double slope;

    public PreciseStep(in PreciseSums sums, double v)
    {
        var f = sums.High + sums.Low;
        Length = f / (sums.First - (0.5 * f * sums.Second / sums.First));
        Root = v + Length;
        slope = Math.Abs(sums.First);
    }

    public bool IsInside(in RootBracket bracket) => Root >= bracket.Low && Root <= bracket.End;

    /// <summary>Whether the next step would not change a double: by the cubic term of Halley, and by the error of f′ in double.</summary>
    public bool IsLast(in RayPoint near)
    {
        var size = Math.Abs(Length);
        var curvature = size * near.S2 / slope;
        return curvature * curvature * size <= 3e-18 * Root && size * near.S1 <= 0.03 * slope * Root;
    }

    /// <summary>Whether what two doubles leave of f at the root is more than a double shows of it.</summary>
    public bool IsIllConditioned(in RayPoint near) => !(DiscountKernel.PreciseError * near.S0 <= 2e-16 * slope * Root);

    /// <summary>How far from zero f can be at the root, rounded to a double, beside the sum of the magnitudes.</summary>
    public double Residual(in RayPoint near) => (slope * Root * 2.3e-16 / near.S0) + DiscountKernel.PreciseError;
}
