namespace AfterSales.Metrics.Economics;

/// <summary>The zero of a function between two points of opposite sign, to the last digit.</summary>
/// <remarks>
/// T. R. Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function without using derivatives,
/// Advances in Engineering Software 28 (1997) 145–149. Never leaves the bracket, never slower than bisection by more than a constant.
/// </remarks>
internal static class BracketedRoot
{
    /// <summary>The zero; null when the function has no value at a point that it was asked for.</summary>
    public static double? Find(Func<double, double?> function, double from, double fromValue, double to, double toValue)
    {
        const double Precision = 2.3e-16;
        var (x1, f1, x2, f2) = (from, fromValue, to, toValue);
        if (f1 == 0 || f2 == 0)
        {
            return f1 == 0 ? x1 : x2;
        }

        var t = 0.5;
        while (true)
        {
            var x = x1 + (t * (x2 - x1));
            if (function(x) is not { } f)
            {
                return null;
            }

            var (x3, f3) = (x1, f1);
            if (Math.Sign(f) != Math.Sign(f1))
            {
                (x3, f3) = (x2, f2);
                (x2, f2) = (x1, f1);
            }

            (x1, f1) = (x, f);
            var (best, least) = Math.Abs(f2) < Math.Abs(f1) ? (x2, f2) : (x1, f1);
            var limit = ((Precision * Math.Abs(best)) + 1e-300) / Math.Abs(x2 - x1);
            if (limit > 0.5 || least == 0)
            {
                return best;
            }

            var xi = (x1 - x2) / (x3 - x2);
            var phi = (f1 - f2) / (f3 - f2);
            t = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
                ? (f1 / (f2 - f1) * (f3 / (f2 - f3))) + ((x3 - x1) / (x2 - x1) * (f1 / (f3 - f1)) * (f2 / (f3 - f2)))
                : 0.5;
            t = Math.Min(1 - limit, Math.Max(limit, t));
        }
    }
}
