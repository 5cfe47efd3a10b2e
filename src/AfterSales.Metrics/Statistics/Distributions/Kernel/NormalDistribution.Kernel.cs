using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

// Cody's and Wichura's coefficients, as printed in their papers, highest power first.
public partial class NormalDistribution
{
    private const double InverseRootTwo = 0.7071067811865476;

    private static readonly double[] ErfTop =
        [1.85777706184603153e-1, 3.16112374387056560, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3];

    private static readonly double[] ErfBottom = [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3];

    private static readonly double[] MiddleTop =
    [
        2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1, 2.98635138197400131e2,
        8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
    ];

    private static readonly double[] MiddleBottom =
    [
        1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3, 3.29079923573345963e3,
        4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
    ];

    private static readonly double[] FarTop =
    [
        1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4,
    ];

    private static readonly double[] FarBottom =
        [1, 2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3];

    private static readonly double[] CenterTop =
    [
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4, 1.3731693765509461125e4,
        1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080,
    ];

    private static readonly double[] CenterBottom =
    [
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4, 5.3941960214247511077e3,
        6.8718700749205790830e2, 4.2313330701600911252e1, 1,
    ];

    private static readonly double[] SideTop =
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258, 3.64784832476320460504,
        5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734,
    ];

    private static readonly double[] SideBottom =
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1, 6.89767334985100004550e-1,
        1.67638483018380384940, 2.05319162663775882187, 1,
    ];

    private static readonly double[] TailTop =
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2, 2.96560571828504891230e-1,
        1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720,
    ];

    private static readonly double[] TailBottom =
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4, 1.48753612908506148525e-2,
        1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ];

    /// <summary>P(Z &gt; x).</summary>
    internal static double UpperTail(double x)
    {
        var t = Math.Abs(x);
        var u = t * InverseRootTwo;
        if (u <= 0.46875)
        {
            var square = u * u;
            return 0.5 - (0.5 * x * InverseRootTwo * (Polynomial(ErfTop, square) / Polynomial(ErfBottom, square)));
        }

        if (t > 40)
        {
            return x > 0 ? 0 : 1;
        }

        var upper = 0.5 * ScaledComplement(u) * HalfSquareExponential(t);
        return x > 0 ? upper : 1 - upper;
    }

    /// <summary>The x whose upper tail is <paramref name="q"/>; the other tail <paramref name="p"/> comes along so that neither is ever 1 − a small
    /// number.</summary>
    internal static double UpperQuantile(double q, double p)
    {
        var centered = q <= p ? 0.5 - q : p - 0.5;
        if (Math.Abs(centered) <= 0.425)
        {
            var r = 0.180625 - (centered * centered);
            return centered * (Polynomial(CenterTop, r) / Polynomial(CenterBottom, r));
        }

        var root = Math.Sqrt(-Elementary.Log(Math.Min(p, q)));
        var x = root <= 5
            ? Polynomial(SideTop, root - 1.6) / Polynomial(SideBottom, root - 1.6)
            : Polynomial(TailTop, root - 5) / Polynomial(TailBottom, root - 5);
        return q < p ? x : -x;
    }

    /// <summary>exp(u²)·erfc(u) for u above 0.46875.</summary>
    private static double ScaledComplement(double u)
    {
        if (u <= 4)
        {
            return Polynomial(MiddleTop, u) / Polynomial(MiddleBottom, u);
        }

        var r = 1 / (u * u);
        return (0.5641895835477562869 - (r * (Polynomial(FarTop, r) / Polynomial(FarBottom, r)))) / u;
    }

    /// <summary>exp(−t²/2), t ≥ 0: t is cut at sixteenths, whose square is exact, so that the exponent has no rounding error to magnify.</summary>
    private static double HalfSquareExponential(double t)
    {
        if (t > 40)
        {
            return 0;
        }

        var cut = Math.Floor(t * 16) / 16;
        return Elementary.Exp(-0.5 * cut * cut) * Elementary.Exp(-0.5 * (t - cut) * (t + cut));
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = (sum * x) + coefficient;
        }

        return sum;
    }
}
