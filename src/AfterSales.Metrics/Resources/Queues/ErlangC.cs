using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Erlang C: how long contacts wait when everybody waits until served.</summary>
/// <remarks>
/// <para><b>Formula.</b> With load a, agents n, ρ = a/n and handle time h: P(wait) = C = 1 / (ρ + (1 − ρ)/B(n, a)); service level
/// P(wait ≤ t) = 1 − C e^(−(n − a)·t/h); mean wait (ASA) = C·h/(n − a); mean queue = C·a/(n − a); occupancy = ρ;
/// mean wait of those who wait = h/(n − a).</para>
/// <para><b>Units.</b> Times in the unit of the <see cref="QueueLoad"/>; probabilities, level and occupancy are fractions.</para>
/// <para><b>Domain.</b> At most 100,000,000 erlangs offered. Agents finite and not negative, fractions allowed (two half-time agents, an agent shared by
/// two queues).
/// Poisson arrivals, exponential handle times, endless patience; with abandonment use <see cref="ErlangA"/>.</para>
/// <para><b>Edge cases.</b> A load at or above the agents is a result, not an error: unstable, everybody waits, service level 0, occupancy 1, waits and queue
/// undefined with <see cref="UndefinedReason.Unbounded"/>. No load: nobody waits, occupancy 0 (undefined without agents). No agents and a load:
/// unstable.</para>
/// <para><b>Method.</b> The recursion of <see cref="ErlangB"/>. The least number of agents continues it agent by agent from the first number that is stable and
/// busy enough, so it is the true minimum, integer or fractional load alike; all take some √a steps.</para>
/// <para><b>Source.</b> A. K. Erlang 1917; R. B. Cooper, Introduction to Queueing Theory, 2nd ed. 1981, ch. 3.</para>
/// </remarks>
/// <example>
/// <code>
/// var load = new QueueLoad { Arrivals = 100, Interval = 30, HandleTime = 3 };
/// Console.WriteLine(ErlangC.Compute(load, 14, 20 / 60.0).ServiceLevel); // 0.8883500191794668
/// </code>
/// </example>
public static class ErlangC
{
    /// <summary>How a number of agents serves a load.</summary>
    /// <param name="load">The work.</param>
    /// <param name="agents">The agents; fractions allowed.</param>
    /// <param name="targetWait">The wait the service level counts up to, in the unit of the load; 0 asks for those who do not wait at all.</param>
    /// <returns>Waits, queue, occupancy and service level.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="load"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, NaN or infinite, or the load above 100,000,000 erlangs.</exception>
    public static ErlangCResult Compute(QueueLoad load, double agents, double targetWait = 0)
    {
        QueueDomain.Load(load);
        Guard.NotNegative(agents);
        Guard.NotNegative(targetWait);
        var erlangs = load.OfferedErlangs;
        return Describe(load, agents, targetWait, erlangs > 0 ? ErlangRecursion.InverseBlocking(erlangs, agents) : double.PositiveInfinity);
    }

    /// <summary>The wait that a share of all contacts does not exceed.</summary>
    /// <param name="load">The work.</param>
    /// <param name="agents">The agents; fractions allowed.</param>
    /// <param name="share">The share, strictly between 0 and 1: 0.95.</param>
    /// <returns>The wait; 0 when more than the share do not wait at all, undefined with <see cref="UndefinedReason.Unbounded"/> when the queue is
    /// unstable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="load"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Figure<double> WaitQuantile(QueueLoad load, double agents, double share)
    {
        Guard.Between(share, 0, 1);
        var result = Compute(load, agents);
        return result.MeanWaitOfDelayed.Select(mean => result.WaitProbability <= 1 - share ? 0 : mean * Elementary.Log(result.WaitProbability / (1 - share)));
    }

    /// <summary>The least whole number of agents that meets a target.</summary>
    /// <param name="load">The work.</param>
    /// <param name="target">What must be met.</param>
    /// <returns>The agents on the phone, how many to schedule, and how they serve.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The target limits abandonment, which Erlang C does not know.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The load is above 100,000,000 erlangs, or the target asks for more than 2,147,483,647 agents.</exception>
    public static StaffingResult MinimumAgents(QueueLoad load, StaffingTarget target)
    {
        QueueDomain.Load(load);
        Guard.NotNull(target);
        if (target.MaximumAbandonment is not null)
        {
            throw new ArgumentException("MaximumAbandonment needs a model with abandonment: ErlangA.", nameof(target));
        }

        var erlangs = load.OfferedErlangs;
        if (erlangs == 0)
        {
            return StaffingResult.Of(load, target, 0, Queued(Describe(load, 0, target.Wait, double.PositiveInfinity)));
        }

        // Fewer are unstable, or busier than the target allows.
        var least = Math.Max(Math.Floor(erlangs), Math.Floor(erlangs / target.MaximumOccupancy) - 1);
        var agents = QueueDomain.Agents(Math.Max(least, 0) + 1, nameof(target)) - 1;
        var inverse = ErlangRecursion.InverseBlocking(erlangs, agents);
        while (!(erlangs < agents && Meets(load, erlangs, agents, target, inverse)))
        {
            agents++;
            inverse = ErlangRecursion.Next(inverse, erlangs, agents);
        }

        return StaffingResult.Of(load, target, agents, Queued(Describe(load, agents, target.Wait, inverse)));
    }

    /// <summary>The least number of agents that meets a target where a fraction of one counts: part-timers, and agents that several queues share.</summary>
    /// <remarks>Add the queues up before rounding: each rounded up on its own overstates what they need together.</remarks>
    /// <param name="load">The work.</param>
    /// <param name="target">What must be met.</param>
    /// <returns>The agents on the phone, to the last bit; above the whole number below <see cref="MinimumAgents"/>, at most that number.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The target limits abandonment, which Erlang C does not know.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The load is above 100,000,000 erlangs, or the target asks for more than 2,147,483,647 agents.</exception>
    public static double MinimumFractionalAgents(QueueLoad load, StaffingTarget target)
    {
        var whole = MinimumAgents(load, target).Agents;
        var erlangs = load.OfferedErlangs;
        return whole == 0 ? 0 : ErlangRecursion.LeastFraction(
            Math.Max(whole - 1, erlangs),
            whole,
            agents => Meets(load, erlangs, agents, target, ErlangRecursion.InverseBlocking(erlangs, agents)));
    }

    private static bool Meets(QueueLoad load, double erlangs, double agents, StaffingTarget target, double inverseBlocking)
    {
        if (!StaffingLimits.IsOccupancyAtMost(load, erlangs, agents, target.MaximumOccupancy))
        {
            return false;
        }

        var waiting = WaitProbability(erlangs, agents, inverseBlocking);
        return ServedInTime(erlangs, agents, inverseBlocking, target.Wait / load.HandleTime) >= target.ServiceLevel
            && !(waiting * load.HandleTime / (agents - erlangs) > target.MaximumMeanWait);
    }

    /// <summary>1 − C e^(−(n − a)·t/h) as (1 − C) + C (1 − e^(−(n − a)·t/h)): near the load both are small, and their difference from 1 would be
    /// lost.</summary>
    private static double ServedInTime(double erlangs, double agents, double inverseBlocking, double handleTimes)
    {
        if (double.IsPositiveInfinity(inverseBlocking))
        {
            return 1;
        }

        var occupancy = erlangs / agents;
        var waiting = WaitProbability(erlangs, agents, inverseBlocking);
        return ((agents - erlangs) / agents * (inverseBlocking - 1) / (occupancy + ((1 - occupancy) * inverseBlocking)))
            - (waiting * Elementary.ExpM1(-(agents - erlangs) * handleTimes));
    }

    private static double WaitProbability(double erlangs, double agents, double inverseBlocking)
    {
        var occupancy = erlangs / agents;
        return 1 / (occupancy + ((1 - occupancy) * inverseBlocking));
    }

    private static ErlangCResult Describe(QueueLoad load, double agents, double targetWait, double inverseBlocking)
    {
        var erlangs = load.OfferedErlangs;
        var spare = agents - erlangs;
        var isStable = spare > 0 || erlangs == 0;
        var waiting = erlangs == 0 ? 0 : isStable ? WaitProbability(erlangs, agents, inverseBlocking) : 1;
        return new ErlangCResult
        {
            Load = load,
            Agents = agents,
            TargetWait = targetWait,
            IsStable = isStable,
            WaitProbability = waiting,
            ServiceLevel = isStable ? ServedInTime(erlangs, agents, inverseBlocking, targetWait / load.HandleTime) : 0,
            Occupancy = isStable ? Figure.Ratio(erlangs, agents) : Figure.Of(1.0),
            MeanWait = Stable(waiting == 0 ? 0 : waiting * load.HandleTime / spare),
            MeanQueue = Stable(waiting == 0 ? 0 : waiting * erlangs / spare),
            MeanWaitOfDelayed = !isStable ? Figure.Undefined<double>(UndefinedReason.Unbounded) : Figure.Ratio(load.HandleTime, spare),
        };

        Figure<double> Stable(double value) => isStable ? Figure.Of(value) : Figure.Undefined<double>(UndefinedReason.Unbounded);
    }

    private static QueuePerformance Queued(ErlangCResult result) => new()
    {
        WaitProbability = result.WaitProbability,
        ServiceLevel = Figure.Of(result.ServiceLevel),
        MeanWait = result.MeanWait,
        Occupancy = result.Occupancy,
        Abandonment = Figure.Of(0.0),
    };
}
