using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ErlangProperties
{
    private static readonly Gen<QueueLoad> AnyLoad =
        from arrivals in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 900)), (1, Gen.Choose(5_000, 20_000)))
        from handle in Gen.Choose(1, 120)
        select new QueueLoad { Arrivals = arrivals / 4.0, Interval = 30, HandleTime = handle / 10.0 };

    private static readonly Gen<double> Patience = Gen.Frequency((4, Gen.Choose(1, 200).Select(i => i / 10.0)), (1, Gen.Elements(0.01, 1e4)));

    private static readonly Gen<double> Wait = Gen.Frequency((1, Gen.Constant(0.0)), (4, Gen.Choose(1, 100).Select(i => i / 20.0)), (1, Gen.Constant(500.0)));

    /// <summary>The slower obvious version: every term of Σ aᵏ/k! in logarithms.</summary>
    [Property]
    public Property ErlangB_AnyServers_EqualsTheSumOfItsTerms() => Prop.ForAll(AnyLoad.ToArbitrary(), Gen.Choose(1, 150).ToArbitrary(), (load, n) =>
    {
        if (load.OfferedErlangs == 0)
        {
            return true;
        }

        var logs = new double[n + 1];
        for (var k = 1; k <= n; k++)
        {
            logs[k] = logs[k - 1] + Math.Log(load.OfferedErlangs / k);
        }

        var expected = 1 / logs.Sum(log => Math.Exp(log - logs[n]));
        return Math.Abs(ErlangB.Compute(load.OfferedErlangs, n).Blocking - expected) <= 1e-11 * expected;
    });

    [Property]
    public Property ErlangB_OneServerMore_BlocksLess() => Prop.ForAll(AnyLoad.ToArbitrary(), Gen.Choose(0, 600).ToArbitrary(), (load, tenths) =>
        ErlangB.Compute(load.OfferedErlangs, (tenths / 10.0) + 1).Blocking <= ErlangB.Compute(load.OfferedErlangs, tenths / 10.0).Blocking);

    [Property]
    public Property ErlangB_Fractions_FollowTheRecursion()
        => Prop.ForAll(Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(1, 99).ToArbitrary(), (load, hundredths) =>
    {
        // The integral defines B(f) and B(f + 1) each on its own; the recursion must join them, whichever expansion each side used.
        var (a, f) = (load / 20.0, hundredths / 100.0);
        var (low, high) = (ErlangB.Compute(a, f).Blocking, ErlangB.Compute(a, f + 1).Blocking);
        return Math.Abs((1 / high) - (1 + ((f + 1) / a / low))) <= 1e-12 / high && low is > 0 and < 1;
    });

    [Property]
    public Property ErlangB_MinimumServers_IsMinimal() => Prop.ForAll(AnyLoad.ToArbitrary(), Gen.Choose(1, 999).ToArbitrary(), (load, thousandths) =>
    {
        var limit = thousandths / 1000.0;
        var servers = ErlangB.MinimumServers(load.OfferedErlangs, limit);
        return ErlangB.Compute(load.OfferedErlangs, servers).Blocking <= limit * (1 + 1e-12)
            && (servers == 0 || ErlangB.Compute(load.OfferedErlangs, servers - 1).Blocking > limit * (1 - 1e-12));
    });

    [Property]
    public Property ErlangB_MaximumLoad_InvertsBlocking()
        => Prop.ForAll(Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(1, 999).ToArbitrary(), (tenths, thousandths) =>
    {
        var load = ErlangB.MaximumLoad(tenths / 10.0, thousandths / 1000.0);
        return Math.Abs(ErlangB.Compute(load, tenths / 10.0).Blocking - (thousandths / 1000.0)) <= 1e-12;
    });

    [Property]
    public Property ErlangC_MoreAgents_ServeBetter()
        => Prop.ForAll(AnyLoad.ToArbitrary(), Gen.Choose(0, 2_000).ToArbitrary(), Wait.ToArbitrary(), (load, tenths, wait) =>
        ErlangC.Compute(load, (tenths / 10.0) + 1, wait).ServiceLevel >= ErlangC.Compute(load, tenths / 10.0, wait).ServiceLevel - 1e-13);

    [Property]
    public Property ErlangC_MoreLoad_IsServedWorse()
        => Prop.ForAll(AnyLoad.ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), Wait.ToArbitrary(), (load, agents, wait) =>
        ErlangC.Compute(load with { Arrivals = (load.Arrivals * 1.1) + 1 }, agents, wait).ServiceLevel <= ErlangC.Compute(load, agents, wait).ServiceLevel
            + 1e-13);

    [Property]
    public Property ErlangC_MinimumAgents_IsMinimal()
        => Prop.ForAll(AnyLoad.ToArbitrary(), Gen.Choose(0, 99).ToArbitrary(), Wait.ToArbitrary(), (load, percent, wait) =>
    {
        var target = new StaffingTarget { Wait = wait, ServiceLevel = percent / 100.0, MaximumOccupancy = 0.95 };
        var agents = ErlangC.MinimumAgents(load, target).Agents;
        return agents == 0 ? load.Arrivals == 0 : Meets(agents) && !Meets(agents - 1);

        // 38.95 erlangs keep 41 agents busy exactly 0.95 of their time, which is no more than that.
        bool Meets(int n) => ErlangC.Compute(load, n, wait) is var r && r.IsStable && r.ServiceLevel >= target.ServiceLevel
            && (decimal)load.OfferedErlangs <= 0.95m * n;
    });

    [Property]
    public Property ErlangC_Littles_QueueIsRateTimesWait() => Prop.ForAll(AnyLoad.ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (load, agents) =>
        ErlangC.Compute(load, agents) is var r
        && (r.MeanQueue.Value is not { } queue || Math.Abs(queue - (load.ArrivalRate * r.MeanWait.Value!.Value)) <= 1e-12 * queue));

    /// <summary>Endless patience is Erlang C.</summary>
    [Property]
    public Property ErlangA_GreatPatience_ApproachesErlangC()
        => Prop.ForAll(AnyLoad.Where(l => l.Arrivals is > 0 and < 500).ToArbitrary(), Wait.ToArbitrary(), (load, wait) =>
    {
        var agents = Math.Ceiling(load.OfferedErlangs * 1.2) + 1;
        var (a, c) = (ErlangA.Compute(load, 1e9, agents, wait), ErlangC.Compute(load, agents, wait));
        return Math.Abs(a.ServiceLevel.Value!.Value - c.ServiceLevel) <= 1e-6 && Math.Abs(a.WaitProbability - c.WaitProbability) <= 1e-6;
    });

    /// <summary>The slower obvious version: the chain written out state by state, the wait within each integrated as a product of rates.</summary>
    [Property(MaxTest = 40)]
    public Property ErlangA_AnyQueue_EqualsTheChainWrittenOut()
        => Prop.ForAll(AnyLoad.Where(l => l.OfferedErlangs is > 0 and < 60).ToArbitrary(), Gen.Choose(5, 100).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(),
            (load, patienceTenths, agents) =>
        {
            var patience = patienceTenths / 10.0;
            var log = new List<double> { 0 };
            for (var k = 1; k < 3_000; k++)
            {
                var deaths = (Math.Min(k, agents) / load.HandleTime) + (Math.Max(0, k - agents) / patience);
                log.Add(log[^1] + Math.Log(load.ArrivalRate / deaths));
            }

            var top = log.Max();
            var weights = log.Select(l => Math.Exp(l - top)).ToArray();
            var sum = weights.Sum();
            var queue = weights.Select((w, k) => w * Math.Max(0, k - agents)).Sum() / sum;
            var waiting = weights.Skip(agents).Sum() / sum;
            var result = ErlangA.Compute(load, patience, agents, 1);
            return Math.Abs(result.MeanQueue - queue) <= 1e-9 * (1e-3 + queue) && Math.Abs(result.WaitProbability - waiting) <= 1e-9;
        });

    [Property]
    public Property ErlangA_MoreAgents_ServeBetterAndLoseFewer()
        => Prop.ForAll(AnyLoad.Where(l => l.Arrivals > 0).ToArbitrary(), Patience.ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (load, patience, agents) =>
        {
            var (less, more) = (ErlangA.Compute(load, patience, agents, 0.5), ErlangA.Compute(load, patience, agents + 1, 0.5));
            return more.ServiceLevel.Value >= less.ServiceLevel.Value - 1e-12 && more.Abandonment.Value <= less.Abandonment.Value + 1e-12;
        });

    [Property]
    public Property ErlangA_AnyWait_LevelLiesBetweenNoWaitAndAllServed()
        => Prop.ForAll(AnyLoad.Where(l => l.Arrivals > 0).ToArbitrary(), Patience.ToArbitrary(), Wait.ToArbitrary(), (load, patience, wait) =>
        {
            var agents = Math.Floor(load.OfferedErlangs * 0.9);
            var result = ErlangA.Compute(load, patience, agents, wait);
            return result.ServiceLevel.Value >= 1 - result.WaitProbability - 1e-12
                && result.ServiceLevel.Value <= 1 - result.Abandonment.Value + 1e-12
                && result.ServiceLevel.Value <= ErlangA.Compute(load, patience, agents, wait + 1).ServiceLevel.Value + 1e-12;
        });

    // Sixteenths take a short way up to 2²²; just beyond, and between, they take the long one.
    [Property]
    public Property OfferedErlangs_OfShortAndLongNumbers_AreTheNearestDouble() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(0, 67_108_900), Gen.Choose(0, 400), Gen.Elements(67_108_863, 67_108_864)).Three().ToArbitrary(),
        Gen.Elements(16.0, 10, 1).ToArbitrary(),
        (parts, unit) =>
        {
            var load = new QueueLoad { Arrivals = parts.Item1 / unit, HandleTime = (parts.Item2 + 1) / unit, Interval = (parts.Item3 + 1) / unit };
            return load.OfferedErlangs.Equals(ExactDecimal.Quotient(
                    ExactDecimal.Of(load.Arrivals) * ExactDecimal.Of(load.HandleTime), ExactDecimal.Of(load.Interval)))
                && load.ArrivalRate.Equals(ExactDecimal.Quotient(ExactDecimal.Of(load.Arrivals), ExactDecimal.Of(load.Interval)));
        });
}
