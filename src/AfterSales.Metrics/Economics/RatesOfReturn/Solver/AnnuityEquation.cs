using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>The balance of an amount now, equal payments and an amount at the end as a function of u = ln(1 + r).</summary>
internal sealed class AnnuityEquation(double periods, double payment, double now, double end, PaymentTiming timing)
{
    private const double Far = 700; // eᵘ is still a double

    /// <summary>The balance, valued now for u ≥ 0 and at the end for u &lt; 0: the same sign and zeros, and no overflow on either side.</summary>
    public double Balance(double u) => u >= 0
        ? now + (payment * Annuity(u)) + (end * Elementary.Exp(-periods * u))
        : (now * Elementary.Exp(periods * u)) + (payment * Annuity(u)) + end;

    /// <summary>The root on one side of a point: to the left where the left sign differs from the point's, else to the right. Null when out of reach.</summary>
    /// <param name="from">The point.</param>
    /// <param name="left">The sign at −∞.</param>
    /// <param name="right">The sign at +∞; opposite.</param>
    public double? Root(double from, int left, int right)
    {
        var here = Balance(from);
        if (here == 0)
        {
            return from;
        }

        var (direction, sign) = SignOf(here) == left ? (1, right) : (-1, left);
        var (near, nearValue) = (from, here);
        for (var step = 1e-4; step <= 2 * Far; step *= 4)
        {
            var u = from + (direction * Math.Min(step, Far));
            var value = Balance(u);
            if (SignOf(value) == sign || value == 0)
            {
                return BracketedRoot.Find(x => Balance(x), near, nearValue, u, value);
            }

            (near, nearValue) = (u, value);
        }

        return null;
    }

    /// <summary>Where the balance, of one sign at both ends, is farthest on the other side; null where it never gets there.</summary>
    public double? Extremum(int sign)
    {
        // The payment that would balance is a function of u with a single extremum; a coarse grid finds its neighborhood, golden sections its place.
        const int Points = 400;
        var reach = Math.Min(Far, (200 / periods) + 5);
        double At(int i) => i >= Points ? reach : i <= -Points ? -reach : reach * Stretch(8.0 * i / Points) / Stretch(8);
        var best = -Points;
        for (var i = -Points; i <= Points; i++)
        {
            best = sign * Needed(At(i)) > sign * Needed(At(best)) ? i : best;
        }

        var top = Golden(u => sign * Needed(u), At(best - 1), At(best + 1));
        return SignOf(Balance(top)) == -sign || Balance(top) == 0 ? top : null;
    }

    /// <summary>Zero where the balance leaves the range of double.</summary>
    private static int SignOf(double value) => value > 0 ? 1 : value < 0 ? -1 : 0;

    /// <summary>Twice the hyperbolic sine.</summary>
    private static double Stretch(double x) => Elementary.Exp(x) - Elementary.Exp(-x);

    private static double Golden(Func<double, double> function, double low, double high)
    {
        const double Ratio = 0.6180339887498949;
        var (a, b) = (high - (Ratio * (high - low)), low + (Ratio * (high - low)));
        var (fa, fb) = (function(a), function(b));
        for (var i = 0; i < 80; i++)
        {
            if (fa >= fb)
            {
                (high, b, fb) = (b, a, fa);
                a = high - (Ratio * (high - low));
                fa = function(a);
            }
            else
            {
                (low, a, fa) = (a, b, fb);
                b = low + (Ratio * (high - low));
                fb = function(b);
            }
        }

        return fa >= fb ? a : b;
    }

    private double Needed(double u) => u >= 0
        ? -(now + (end * Elementary.Exp(-periods * u))) / Annuity(u)
        : -((now * Elementary.Exp(periods * u)) + end) / Annuity(u);

    /// <summary>The payments' factor, valued now for u ≥ 0 and at the end for u &lt; 0.</summary>
    private double Annuity(double u)
    {
        var due = timing == PaymentTiming.BeginningOfPeriod ? Elementary.Exp(u) : 1;
        return u == 0 ? periods : u > 0 ? -Elementary.ExpM1(-periods * u) / Elementary.ExpM1(u) * due
            : Elementary.ExpM1(periods * u) / Elementary.ExpM1(u) * due;
    }
}
