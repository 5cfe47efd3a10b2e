using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Errors found among n of N records of which K are wrong.</summary>
internal static class Hypergeometric
{
    public static double AtLeastOne(long population, long errors, long sample)
        => Math.Min(errors, sample) == 0 ? 0 : sample > population - errors ? 1 : -Elementary.ExpM1(LogNone(population, errors, sample));

    /// <summary>P(X ≤ k), summed from the smaller tail.</summary>
    public static double Cumulative(long k, long population, long errors, long sample)
    {
        var (least, most) = (Math.Max(sample - (population - errors), 0), Math.Min(errors, sample));
        if (k < least || k >= most)
        {
            return k < least ? 0 : 1;
        }

        var log = LogLeast(population, errors, sample);
        for (var x = least; x < k; x++)
        {
            log += Elementary.Log(Ratio(x, population, errors, sample));
        }

        var mode = (long)((sample + 1.0) * (errors + 1.0) / (population + 2.0));
        return k < mode ? Elementary.Exp(log) * Below(k, least, population, errors, sample)
            : 1 - (Elementary.Exp(log) * Above(k, most, population, errors, sample));
    }

    private static double Below(long k, long least, long population, long errors, long sample)
    {
        var (term, sum) = (1d, 1d);
        for (var x = k; x > least && term > sum * 1e-20; x--)
        {
            term /= Ratio(x - 1, population, errors, sample);
            sum += term;
        }

        return sum;
    }

    private static double Above(long k, long most, long population, long errors, long sample)
    {
        var (term, sum) = (1d, 0d);
        for (var x = k; x < most && (term > sum * 1e-20); x++)
        {
            term *= Ratio(x, population, errors, sample);
            sum += term;
        }

        return sum;
    }

    /// <summary>P(x + 1)/P(x).</summary>
    private static double Ratio(long x, long population, long errors, long sample)
        => (double)(errors - x) * (sample - x) / ((x + 1.0) * (population - errors - sample + x + 1.0));

    // Zero errors are found: the product over the shorter of the two lists. Where the sample is too large for none, the right ones are few: the same, mirrored.
    private static double LogLeast(long population, long errors, long sample)
        => sample <= population - errors ? LogNone(population, errors, sample) : LogNone(population, population - errors, population - sample);

    private static double LogNone(long population, long errors, long sample)
    {
        var (fewer, other) = (Math.Min(errors, sample), Math.Max(errors, sample));
        var sum = default(DoubleDouble);
        for (var i = 0L; i < fewer; i++)
        {
            sum += Elementary.Log1P(-other / (double)(population - i));
        }

        return sum.High;
    }
}
