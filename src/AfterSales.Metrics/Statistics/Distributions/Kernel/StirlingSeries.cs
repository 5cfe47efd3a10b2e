using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// What is left of the gamma function after Stirling's formula, and the deviance: with these two the densities of the binomial, Poisson, beta and
/// gamma family need no difference of large logarithms. C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
/// </summary>
internal static class StirlingSeries
{
    private const double HalfLogTwoPi = 0.9189385332046728;

    /// <summary>From here the series of seven terms is exact to a double.</summary>
    private const double SeriesFrom = 12;

    /// <summary>δ(k/2) for k = 1 … 23, the arguments of small counts and degrees of freedom.</summary>
    private static readonly double[] Halves =
    [
        0.15342640972002736, 0.08106146679532726, 0.05481412105191765, 0.0413406959554093, 0.03316287351993629, 0.02767792568499834,
        0.023746163656297496, 0.020790672103765093, 0.018488450532673187, 0.016644691189821193, 0.015134973221917378, 0.013876128823070748,
        0.012810465242920227, 0.01189670994589177, 0.011104559758206917, 0.010411265261972096, 0.009799416126158804, 0.009255462182712733,
        0.008768700134139386, 0.00833056343336287, 0.00793411456431402, 0.007573675487951841, 0.007244554301320383,
    ];

    /// <summary>(ζ(k) − 1)(−1)ᵏ/k for k = 2 … 29.</summary>
    private static readonly double[] ZetaTerms =
    [
        0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234, -0.001192753911703261,
        0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-05, -4.492623673813314e-05, 2.050721277567069e-05,
        -9.439488275268397e-06, 4.374866789907488e-06, -2.039215753801366e-06, 9.55141213040742e-07, -4.492469198764566e-07,
        2.1207184805554665e-07, -1.0043224823968099e-07, 4.7698101693639804e-08, -2.2711094608943164e-08, 1.0838659214896955e-08,
        -5.183475041970047e-09, 2.4836745438024785e-09, -1.1921401405860912e-09, 5.731367241678862e-10, -2.7595228851242334e-10,
        1.330476437424449e-10, -6.4229645638381e-11,
    ];

    /// <summary>δ(x) = ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, for x &gt; 0; its absolute error is about 1e-16.</summary>
    public static double Error(double x)
    {
        if (x < SeriesFrom)
        {
            var twice = x + x;
            if (twice == Math.Floor(twice))
            {
                return Halves[(int)twice - 1];
            }

            // δ(x) − δ(x + 1) = (x + ½) ln(1 + 1/x) − 1, added from the small end.
            var steps = 0;
            while (x + steps < SeriesFrom)
            {
                steps++;
            }

            var sum = Series(x + steps);
            for (var step = steps - 1; step >= 0; step--)
            {
                var at = x + step;
                sum += ((at + 0.5) * Elementary.Log1P(1 / at)) - 1;
            }

            return sum;
        }

        return Series(x);
    }

    /// <summary>ln Γ(x) for x &gt; 0, to about 1e-16 of its largest ingredient.</summary>
    public static double LogGamma(double x) => ((x - 0.5) * Elementary.Log(x)) - x + HalfLogTwoPi + Error(x);

    /// <summary>ln Γ(1 + x) for |x| ≤ ½, with full relative accuracy near zero: −ln(1 + x) + (1 − γ)x + Σ (ζ(k) − 1)(−x)ᵏ/k.</summary>
    public static double LogGammaOnePlus(double x)
    {
        var sum = 0.0;
        for (var k = ZetaTerms.Length - 1; k >= 0; k--)
        {
            sum = (sum + ZetaTerms[k]) * x;
        }

        return ((sum + 0.42278433509846713) * x) - Elementary.Log1P(x);
    }

    /// <summary>
    /// value·ln(value / mean) + mean − value, for a value of at least 0 and a mean above 0; <paramref name="difference"/> is value − mean, handed in
    /// because the
    /// caller knows it without cancellation.
    /// </summary>
    public static double Deviance(double value, double mean, double difference)
    {
        if (value <= 0)
        {
            return mean;
        }

        if (Math.Abs(difference) >= 0.1 * (value + mean))
        {
            var ratio = value / mean;
            return (value * (double.IsInfinity(ratio) ? Elementary.Log(value) - Elementary.Log(mean) : Elementary.Log(ratio))) - difference;
        }

        if (double.IsInfinity(value + mean))
        {
            return 4 * Deviance(value / 4, mean / 4, difference / 4);
        }

        var v = difference / (value + mean);
        var sum = difference * v;
        var power = 2 * value * v;
        for (var j = 3; ; j += 2)
        {
            power *= v * v;
            var next = sum + (power / j);
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }

    private static double Series(double x)
    {
        var r = 1 / (x * x);
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260)
            - (((1.0 / 1680) - (((1.0 / 1188) - (((691.0 / 360360) - (r / 156)) * r)) * r)) * r)) * r)) * r)) / x;
    }
}
