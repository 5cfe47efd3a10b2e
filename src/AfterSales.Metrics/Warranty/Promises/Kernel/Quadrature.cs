using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Integrals over finite ranges by the double-exponential rule (Takahasi and Mori, 1974): ends may be singular.</summary>
internal static class Quadrature
{
    private const int Levels = 9;
    private const double Reach = 3.4;
    private const double HalfPi = 1.5707963267948966;

    /// <summary>∫ from a to b of the function of x and of the distances from a and to b, which keep their digits near the ends.</summary>
    public static double Integrate(Func<double, double, double> function, double a, double b)
    {
        if (!(b > a))
        {
            return 0;
        }

        var (sum, step, before) = (Weighted(0), 1d, double.NaN);
        for (var level = 0; level <= Levels; level++)
        {
            for (var t = level == 0 ? step : step / 2; t <= Reach; t += step)
            {
                sum += Weighted(t) + Weighted(-t);
            }

            step = level == 0 ? step : step / 2;
            var value = sum * step;
            if (level > 3 && Math.Abs(value - before) <= 1e-15 * Math.Abs(value))
            {
                return value;
            }

            before = value;
        }

        return before;

        double Weighted(double t)
        {
            // sinh and cosh of our own, so that every platform has the same bits.
            var (rising, falling) = (Elementary.Exp(Math.Abs(t)), Elementary.Exp(-Math.Abs(t)));
            var u = HalfPi * ((rising - falling) / 2);
            var decay = Elementary.Exp(-2 * u);
            var near = (b - a) * (decay / (1 + decay));
            var (fromStart, toEnd) = t < 0 ? (near, b - a - near) : (b - a - near, near);
            var weight = (b - a) * HalfPi * ((rising + falling) / 2) * (2 * decay / ((1 + decay) * (1 + decay)));
            return weight == 0 || near == 0 ? 0 : weight * function(fromStart, toEnd);
        }
    }
}
