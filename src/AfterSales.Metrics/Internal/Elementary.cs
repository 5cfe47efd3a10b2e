namespace AfterSales.Metrics.Internal;

/// <summary>Elementary functions the framework lacks, to about one unit in the last place.</summary>
internal static class Elementary
{
    /// <summary>eˣ − 1 without the cancellation near zero.</summary>
    /// <remarks>Kahan's correction: with u = eˣ rounded, (u − 1)·x / ln u cancels the rounding of u. W. Kahan, in N. Higham, Accuracy and Stability, 2002, 1.14.1.</remarks>
    public static double ExpM1(double x)
    {
        if (Math.Abs(x) > 0.5)
        {
            return Math.Exp(x) - 1;
        }

        var u = Math.Exp(x);
        return u == 1 ? x : (u - 1) * (x / Math.Log(u));
    }

    /// <summary>ln(1 + x) without the cancellation near zero.</summary>
    /// <remarks>Kahan's correction: with u = 1 + x rounded, x·ln u / (u − 1). Goldberg, What every computer scientist should know, 1991, theorem 4.</remarks>
    public static double Log1P(double x)
    {
        var u = 1 + x;
        return u == 1 || double.IsInfinity(u) ? x : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>The rate whose logarithm, ln(1 + rate), is given; undefined where it exceeds double.</summary>
    public static Figure<double> Rate(double logRate)
    {
        var rate = ExpM1(logRate);
        return Math.Abs(rate) <= double.MaxValue ? Figure.Of(rate) : Figure.Undefined<double>(UndefinedReason.Overflow);
    }
}
