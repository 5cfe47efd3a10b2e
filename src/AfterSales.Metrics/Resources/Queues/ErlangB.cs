using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Erlang B: how often all servers are busy when nobody waits — lines, loan units, vehicles, bays.</summary>
/// <remarks>
/// <para><b>Formula.</b> B(n, a) = (aⁿ/n!) / Σₖ₌₀ⁿ aᵏ/k!; for a fraction of a server the integral 1/B = a ∫₀^∞ e^(−a·y) (1 + y)ⁿ dy, which agrees at whole
/// n.</para>
/// <para><b>Units.</b> Load in erlangs (mean number busy if servers were endless); blocking and utilization are fractions.</para>
/// <para><b>Domain.</b> Load from 0 to 100,000,000 erlangs; servers finite and not negative, fractions allowed, at most 100,000,000 where their greatest
/// load is asked. Poisson arrivals, any distribution of holding times.</para>
/// <para><b>Edge cases.</b> No server blocks everything, and its utilization is undefined, <see cref="UndefinedReason.ZeroDenominator"/>.
/// No load is never blocked where there is a server. The least number of servers for a blocking of 1 is 0; a blocking of 0 is asked in vain of any number,
/// so the limit must be positive. Without a server the greatest load for a blocking below 1 is 0.</para>
/// <para><b>Method.</b> The recursion 1/B(n) = 1 + (n/a)/B(n − 1), which cannot overflow into a wrong answer, begun where its beginning no longer counts:
/// some √a steps.
/// The least number is above a·(1 − limit), as no blocking is below 1 − n/a, and is sought from there. The greatest load is bracketed and bisected to the
/// last bit.</para>
/// <para><b>Source.</b> A. K. Erlang 1917; D. L. Jagerman, Some properties of the Erlang loss function, Bell System Technical Journal 53, 1974.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(ErlangB.MinimumServers(5, 1)); // 0
/// Console.WriteLine(ErlangB.MinimumServers(0, 0.01)); // 1
/// </code>
/// </example>
public static class ErlangB
{
    /// <summary>The blocking of a load on a number of servers.</summary>
    /// <param name="offeredErlangs">The load.</param>
    /// <param name="servers">The servers; fractions allowed.</param>
    /// <returns>Blocking, carried load and utilization.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative, NaN or infinite, or the load above 100,000,000 erlangs.</exception>
    public static ErlangBResult Compute(double offeredErlangs, double servers)
    {
        var blocking = Blocking(QueueDomain.Erlangs(offeredErlangs), Guard.NotNegative(servers));
        var carried = offeredErlangs * (1 - blocking);
        return new ErlangBResult
        {
            OfferedErlangs = offeredErlangs,
            Servers = servers,
            Blocking = blocking,
            CarriedErlangs = carried,
            Utilization = Figure.Ratio(carried, servers),
        };
    }

    /// <summary>The least whole number of servers that keeps the blocking at or below a limit.</summary>
    /// <param name="offeredErlangs">The load.</param>
    /// <param name="maximumBlocking">The limit; above 0, at most 1.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static int MinimumServers(double offeredErlangs, double maximumBlocking)
    {
        QueueDomain.Erlangs(offeredErlangs);
        Guard.Positive(maximumBlocking);
        Guard.InRange(maximumBlocking, 0, 1);
        if (offeredErlangs == 0)
        {
            return maximumBlocking >= 1 ? 0 : 1;
        }

        var servers = (int)Math.Max(Math.Floor(offeredErlangs * (1 - maximumBlocking)) - 1, 0);
        var inverse = ErlangRecursion.InverseBlocking(offeredErlangs, servers);
        while (!StaffingLimits.IsBlockingAtMost(offeredErlangs, servers, inverse, maximumBlocking))
        {
            servers++;
            inverse = ErlangRecursion.Next(inverse, offeredErlangs, servers);
        }

        return servers;
    }

    /// <summary>The greatest load that a number of servers carries with a blocking at or below a limit.</summary>
    /// <param name="servers">The servers; fractions allowed.</param>
    /// <param name="maximumBlocking">The limit; above 0, below 1.</param>
    /// <returns>The load, in erlangs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static double MaximumLoad(double servers, double maximumBlocking)
    {
        Guard.InRange(servers, 0, QueueDomain.MostErlangs);
        Guard.Between(maximumBlocking, 0, 1);
        if (servers == 0)
        {
            return 0;
        }

        // Blocking grows with the load and is at least 1 − n/a, which bounds the answer from above.
        var (low, high) = (0.0, servers / (1 - maximumBlocking));
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return low;
            }

            (low, high) = Blocking(middle, servers) <= maximumBlocking ? (middle, high) : (low, middle);
        }
    }

    private static double Blocking(double load, double servers)
        => servers == 0 ? 1 : load == 0 ? 0 : 1 / ErlangRecursion.InverseBlocking(load, servers);
}
