namespace AfterSales.Metrics.Internal;

// Angles as parts of a turn, so that nothing is lost where π would be rounded: a quarter of a turn has the cosine zero.
internal static partial class Elementary
{
    /// <summary>Cosine and sine of a part of a turn, 2π·part/whole; part not below zero, both below 2⁵⁹.</summary>
    /// <remarks>Brought into an eighth of a turn by the symmetries, in whole numbers; there the Taylor series.</remarks>
    public static (double Cosine, double Sine) Turn(long part, long whole)
    {
        // In quarters of a turn: the lower half of the circle, its left half, and the upper half of a quarter are mirrored.
        var quarters = 4 * (part % whole);
        var isLower = quarters > 2 * whole;
        quarters = isLower ? (4 * whole) - quarters : quarters;
        var isLeft = quarters > whole;
        quarters = isLeft ? (2 * whole) - quarters : quarters;
        var isSteep = 2 * quarters > whole;
        var angle = Math.PI / 2 * (isSteep ? whole - quarters : quarters) / whole;

        var z = angle * angle;
        var sine = angle - (angle * z * ((1.0 / 6) - (z * ((1.0 / 120) - (z * ((1.0 / 5040) - (z * ((1.0 / 362_880) - (z * ((1.0 / 39_916_800)
            - (z * ((1.0 / 6_227_020_800) - (z / 1_307_674_368_000)))))))))))));
        var cosine = 1 - (z * (0.5 - (z * ((1.0 / 24) - (z * ((1.0 / 720) - (z * ((1.0 / 40_320) - (z * ((1.0 / 3_628_800)
            - (z * ((1.0 / 479_001_600) - (z * ((1.0 / 87_178_291_200) - (z / 20_922_789_888_000)))))))))))))));
        var (x, y) = isSteep ? (sine, cosine) : (cosine, sine);
        return (isLeft ? -x : x, isLower ? -y : y);
    }

    /// <summary>The angle from −π/2 to π/2 whose sine is given.</summary>
    /// <remarks>Up to one half the binomial series (Abramowitz and Stegun, 4.4.40); above, asin x = π/2 − 2·asin √((1 − x)/2).</remarks>
    public static double Asin(double x)
    {
        var size = Math.Abs(x);
        var angle = size <= 0.5 ? AsinSeries(size) : (Math.PI / 2) - (2 * AsinSeries(Math.Sqrt((1 - size) / 2)));
        return x < 0 ? -angle : angle;
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static double Tanh(double x)
    {
        // From 20 on it is 1 to the last bit.
        var twice = ExpM1(2 * Math.Min(Math.Abs(x), 20));
        var tangent = twice / (twice + 2);
        return x < 0 ? -tangent : tangent;
    }

    private static double AsinSeries(double x)
    {
        var (z, term, sum) = (x * x, x, 0.0);
        for (var k = 1; k <= 29; k++)
        {
            // (2k − 1)/(2k) of the term before; each is below a quarter of it, so that the thirtieth is below 2⁻⁵⁸ of the first.
            term *= z * (((2 * k) - 1.0) / (2 * k));
            sum += term / ((2 * k) + 1);
        }

        return x + sum;
    }
}
