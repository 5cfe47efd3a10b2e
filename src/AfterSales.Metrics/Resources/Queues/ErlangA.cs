using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Erlang A: waits and abandonment when contacts give up after an exponential patience.</summary>
/// <remarks>
/// <para><b>Formula.</b> The birth–death chain M/M/n+M with arrival rate λ, service rate μ = 1/handle time, abandonment rate θ = 1/patience:
/// deaths at min(k, n)·μ + max(0, k − n)·θ. P(abandon) = θ·Lq/λ, mean wait = Lq/λ, throughput = λ·(1 − P(abandon)), occupancy = throughput/(n·μ).
/// Served within t, of an arrival that sees n busy and j waiting: β/(β + j + 1)·(1 − I_x(β + 1, j + 1)) with β = n·μ/θ and x = e^(−θ·t), since its offered
/// wait is −ln(X)/θ with X ~ Beta(β, j + 1).</para>
/// <para><b>Units.</b> Times in the unit of the <see cref="QueueLoad"/>; probabilities, levels and occupancy are fractions.</para>
/// <para><b>Domain.</b> At most 100,000,000 erlangs offered. Mean patience positive, times the arrival rate at most 1,000,000,000; any longer patience
/// where the agents exceed the load by 0.1 % (for endless patience in general there is <see cref="ErlangC"/>), up to a β of 10³⁰⁰. Agents finite and not
/// negative, fractions allowed. Always stable: whoever is not served leaves.</para>
/// <para><b>Edge cases.</b> No load: nobody waits, nobody is served, so abandonment, mean wait and service levels are undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. No agents: everybody abandons, the occupancy is undefined. Service level of the answered is undefined
/// when nobody is.</para>
/// <para><b>Method.</b> States outward from the likeliest one until they no longer count, so neither a great overload nor hundreds of agents overflow; the
/// states below n come from the Erlang B recursion. The incomplete beta function over j is the tail of a negative binomial, grown from its far end: one
/// multiplication a state, all terms positive. The time grows with the square root of the load and of the contacts within one patience.</para>
/// <para><b>Source.</b> C. Palm 1946; O. Garnett, A. Mandelbaum and M. Reiman, Designing a call center with impatient customers, M&amp;SOM 4(3), 2002.</para>
/// </remarks>
/// <example>
/// <code>
/// QueueLoad TenErlangs = new() { Arrivals = 100, Interval = 30, HandleTime = 3 };
/// var target = new StaffingTarget { Wait = 1.0 / 3 };
/// var (patient, impatient) = (ErlangC.MinimumAgents(TenErlangs, target), ErlangA.MinimumAgents(TenErlangs, 2, target));
/// Console.WriteLine((patient.Agents, impatient.Agents)); // (14, 12)
/// Console.WriteLine(impatient.Performance.ServiceLevel.Value &gt;= 0.8 &amp;&amp; impatient.Performance.Abandonment.Value &gt; 0.05); // True
/// </code>
/// </example>
public static class ErlangA
{
    /// <summary>How a number of agents serves a load of limited patience.</summary>
    /// <param name="load">The work.</param>
    /// <param name="meanPatience">Mean time a contact waits before it gives up, in the unit of the load.</param>
    /// <param name="agents">The agents; fractions allowed.</param>
    /// <param name="targetWait">The wait the service level counts up to.</param>
    /// <returns>Waits, abandonment, occupancy and service levels.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="load"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the load or the patience beyond the domain.</exception>
    public static ErlangAResult Compute(QueueLoad load, double meanPatience, double agents, double targetWait = 0)
    {
        QueueDomain.Load(load);
        Guard.NotNegative(agents);
        Guard.NotNegative(targetWait);
        QueueDomain.Patience(meanPatience, load, agents);
        var steady = load.Arrivals == 0 ? default : AbandonmentQueue.Solve(load, meanPatience, agents, targetWait);
        return Describe(load, meanPatience, agents, targetWait, steady);
    }

    /// <summary>Mean patience from what a queue recorded: mean wait of all contacts / share that gave up.</summary>
    /// <param name="meanWait">Mean wait of all contacts, those who gave up included.</param>
    /// <param name="abandonment">Share of contacts that gave up, 0 to 1.</param>
    /// <returns>The patience, in the unit of the wait; undefined when nobody gave up, as the data then say only that patience is long.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Figure<double> MeanPatience(double meanWait, double abandonment)
        => Figure.Ratio(Guard.NotNegative(meanWait), Guard.InRange(abandonment, 0, 1));

    /// <summary>The least whole number of agents that meets a target.</summary>
    /// <param name="load">The work.</param>
    /// <param name="meanPatience">Mean time a contact waits before it gives up, in the unit of the load.</param>
    /// <param name="target">What must be met.</param>
    /// <returns>The agents on the phone, how many to schedule, and how they serve; no agents for no load.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, the patience times the arrival rate is above 1,000,000,000, the
    /// patience times the agents over the handle time above 10³⁰⁰, or the target asks for more than about two billion agents.</exception>
    public static StaffingResult MinimumAgents(QueueLoad load, double meanPatience, StaffingTarget target)
    {
        QueueDomain.Load(load);
        Guard.NotNull(target);
        QueueDomain.Patience(meanPatience, load, 0);

        // Every figure of the target improves with each agent, so the search doubles and halves.
        var (tooFew, enough) = (-1, load.Arrivals == 0 ? 0 : 1);
        while (!Meets(enough))
        {
            (tooFew, enough) = (enough, QueueDomain.Agents(enough * 2.0, nameof(target)));
        }

        while (enough - tooFew > 1)
        {
            var middle = tooFew + ((enough - tooFew) / 2);
            (tooFew, enough) = Meets(middle) ? (tooFew, middle) : (middle, enough);
        }

        return StaffingResult.Of(load, target, enough, Performance(load, meanPatience, enough, target));

        bool Meets(int agents) => load.Arrivals == 0 || Fulfills(Performance(load, meanPatience, agents, target), target);
    }

    /// <summary>The least number of agents that meets a target where a fraction of one counts: part-timers, and agents that several queues share.</summary>
    /// <remarks>Add the queues up before rounding: each rounded up on its own overstates what they need together.</remarks>
    /// <param name="load">The work.</param>
    /// <param name="meanPatience">Mean time a contact waits before it gives up, in the unit of the load.</param>
    /// <param name="target">What must be met.</param>
    /// <returns>The agents on the phone, to the last bit; above the whole number below <see cref="MinimumAgents"/>, at most that number.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, the patience times the arrival rate is above 1,000,000,000, the
    /// patience times the agents over the handle time above 10³⁰⁰, or the target asks for more than about two billion agents.</exception>
    public static double MinimumFractionalAgents(QueueLoad load, double meanPatience, StaffingTarget target)
    {
        var whole = MinimumAgents(load, meanPatience, target).Agents;
        return whole == 0 ? 0 : ErlangRecursion.LeastFraction(whole - 1, whole, agents => Fulfills(Performance(load, meanPatience, agents, target), target));
    }

    private static QueuePerformance Performance(QueueLoad load, double meanPatience, double agents, StaffingTarget target)
    {
        var result = Compute(load, meanPatience, agents, target.Wait);
        return new QueuePerformance
        {
            WaitProbability = result.WaitProbability,
            ServiceLevel = result.ServiceLevel,
            MeanWait = result.MeanWait,
            Occupancy = result.Occupancy,
            Abandonment = result.Abandonment,
        };
    }

    private static bool Fulfills(QueuePerformance performance, StaffingTarget target)
        => performance.ServiceLevel.Value >= target.ServiceLevel
            && performance.Occupancy.Value <= target.MaximumOccupancy
            && !(performance.MeanWait.Value > target.MaximumMeanWait)
            && !(performance.Abandonment.Value > target.MaximumAbandonment);

    private static ErlangAResult Describe(QueueLoad load, double meanPatience, double agents, double targetWait, AbandonmentQueue.Steady steady)
    {
        var served = steady.MeanBusy / load.HandleTime;
        return new ErlangAResult
        {
            Load = load,
            MeanPatience = meanPatience,
            Agents = agents,
            TargetWait = targetWait,
            WaitProbability = steady.WaitProbability,
            MeanQueue = steady.MeanQueue,
            Throughput = served,
            Abandonment = Figure.Ratio(steady.MeanQueue, meanPatience * load.ArrivalRate),
            MeanWait = Figure.Ratio(steady.MeanQueue, load.ArrivalRate),
            Occupancy = Figure.Ratio(steady.MeanBusy, agents),
            ServiceLevel = load.Arrivals == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : Figure.Of(steady.ServedInTime),
            ServiceLevelOfAnswered = agents == 0 || load.Arrivals == 0
                ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator)
                : Figure.Ratio(steady.ServedInTime * load.ArrivalRate, served),
        };
    }
}
