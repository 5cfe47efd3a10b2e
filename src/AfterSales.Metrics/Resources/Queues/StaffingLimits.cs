using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Limits that rational numbers can meet exactly: near one, the decimals that were written decide, not the last bits of the doubles.</summary>
internal static class StaffingLimits
{
    private const double Near = 1e-9;

    /// <summary>Beyond so many servers the exact terms grow long, and nobody meets a limit exactly there.</summary>
    private const int MostServers = 300;

    /// <summary>Whether arrivals × handle time / interval / agents is at most a share.</summary>
    public static bool IsOccupancyAtMost(QueueLoad load, double erlangs, double agents, double share)
    {
        var occupancy = erlangs / agents;
        return Math.Abs(occupancy - share) > Near * share
            ? occupancy < share
            : ExactDecimal.Of(load.Arrivals) * ExactDecimal.Of(load.HandleTime)
                <= ExactDecimal.Of(share) * ExactDecimal.Of(agents) * ExactDecimal.Of(load.Interval);
    }

    /// <summary>Whether B(n, a) is at most a limit, of 1/B as the recursion has it: n! · Σ aᵏ/k! · limit ≥ aⁿ.</summary>
    public static bool IsBlockingAtMost(double load, int servers, double inverseBlocking, double limit)
    {
        var met = inverseBlocking * limit;
        if (!(Math.Abs(met - 1) <= Near) || servers > MostServers)
        {
            return met >= 1;
        }

        // Horner's scheme from the last term: aⁿ + n·(aⁿ⁻¹ + (n − 1)·(…)).
        var (offered, sum, power) = (ExactDecimal.Of(load), ExactDecimal.One, ExactDecimal.One);
        for (var k = 1; k <= servers; k++)
        {
            power *= offered;
            sum = power + (ExactDecimal.Of((long)k) * sum);
        }

        return ExactDecimal.Of(limit) * sum >= power;
    }
}
