using System.Text.Json;
using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ErlangCTests
{
    private static readonly QueueLoad TenErlangs = new() { Arrivals = 100, Interval = 30, HandleTime = 3 };

    public static QueueLoad LoadOf(JsonElement inputs) => new()
    {
        Arrivals = inputs.GetProperty("calls").Number()!.Value,
        Interval = inputs.GetProperty("interval").Number()!.Value,
        HandleTime = inputs.GetProperty("aht").Number()!.Value,
    };

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(Reference.Cases("erlang_c.json"), c =>
    {
        var (name, inputs, expected) = c;
        if (inputs.Holds("agents"))
        {
            AssertPerformance(name, inputs, expected, inputs.GetProperty("agents").Number()!.Value);
        }
        else
        {
            AssertStaffing(name, inputs, expected);
        }
    });

    private static void AssertPerformance(string name, JsonElement inputs, JsonElement expected, double agents)
    {
        var load = LoadOf(inputs);
        var result = ErlangC.Compute(load, agents, inputs.GetProperty("target_wait").Number()!.Value);
        var check = new CaseCheck(name, expected, 1e-10);
        check.Flag("stable", result.IsStable);
        check.Number("offered_erlangs", load.OfferedErlangs);
        check.Number("p_wait", result.WaitProbability);
        check.Number("service_level", result.ServiceLevel);
        check.Number("asa", result.MeanWait.Value);
        check.Number("occupancy", result.Occupancy.Value);
        check.Number("mean_queue", result.MeanQueue.Value);
        check.Number("wait_given_delayed", result.MeanWaitOfDelayed.Value);
        check.Number("wait_percentile_95", ErlangC.WaitQuantile(load, agents, 0.95).Value);
        check.AssertAllSeen();
    }

    private static void AssertStaffing(string name, JsonElement inputs, JsonElement expected)
    {
        var result = ErlangC.MinimumAgents(LoadOf(inputs), new StaffingTarget
        {
            Wait = inputs.GetProperty("target_wait").Number()!.Value,
            ServiceLevel = inputs.GetProperty("service_level").Number()!.Value,
            MaximumOccupancy = inputs.GetProperty("max_occupancy").Number() ?? 1,
            Shrinkage = inputs.GetProperty("shrinkage").Exact(),
            MaximumMeanWait = inputs.GetProperty("max_asa").Number(),
        });
        var check = new ExpectedValues(expected, 1e-10, name + " ");
        check.Number("offered_erlangs", LoadOf(inputs).OfferedErlangs);
        check.Whole("agents_on_phone", result.Agents);
        check.Whole("scheduled_agents", result.ScheduledAgents);
        check.Number("scheduled_fte", (double)result.ScheduledFullTimeEquivalents);
        check.Number("service_level", result.Performance.ServiceLevel.Value);
        check.Number("occupancy", result.Performance.Occupancy.Value);
        check.Number("p_wait", result.Performance.WaitProbability);
        check.Number("asa", result.Performance.MeanWait.Value);
        check.AllAsked();
    }

    [Fact]
    public void Compute_LoadAtOrAboveTheAgents_IsAResult()
    {
        var result = ErlangC.Compute(TenErlangs, 10, 0.5);

        Assert.False(result.IsStable);
        Assert.Equal((1.0, 0.0, 1.0), (result.WaitProbability, result.ServiceLevel, result.Occupancy.Value));
        Assert.Equal(UndefinedReason.Unbounded, result.MeanWait.Reason);
        Assert.Equal(UndefinedReason.Unbounded, result.MeanQueue.Reason);
        Assert.Equal(UndefinedReason.Unbounded, ErlangC.WaitQuantile(TenErlangs, 10, 0.9).Reason);
    }

    [Fact]
    public void Compute_NoLoad_NobodyWaits()
    {
        var result = ErlangC.Compute(TenErlangs with { Arrivals = 0 }, 2, 0.5);

        Assert.Equal((0.0, 1.0, 0.0, 0.0), (result.WaitProbability, result.ServiceLevel, result.Occupancy.Value, result.MeanWait.Value));
        Assert.Equal(UndefinedReason.ZeroDenominator, ErlangC.Compute(TenErlangs with { Arrivals = 0 }, 0).Occupancy.Reason);
    }

    [Fact]
    public void Compute_NoAgentsAndALoad_IsUnstable() => Assert.False(ErlangC.Compute(TenErlangs, 0).IsStable);

    [Fact]
    public void WaitQuantile_MoreThanTheShareDoNotWait_IsZero() => Assert.Equal(0, ErlangC.WaitQuantile(TenErlangs, 20, 0.5).Value);

    [Fact]
    public void MinimumAgents_NoLoad_IsNone()
        => Assert.Equal(0, ErlangC.MinimumAgents(TenErlangs with { Arrivals = 0 }, new StaffingTarget { Wait = 1 }).Agents);

    [Fact]
    public void MinimumAgents_AbandonmentTarget_NeedsTheOtherModel()
        => Assert.Throws<ArgumentException>(() => ErlangC.MinimumAgents(TenErlangs, new StaffingTarget { Wait = 1, MaximumAbandonment = 0.1 }));

    /// <summary>Started at round(a + 1): one agent too many for a fractional load and a low target.</summary>
    [Fact]
    public void PyWorkforce41_FractionalLoad_IsNotOverstaffed()
        => Assert.Equal(11, ErlangC.MinimumAgents(TenErlangs with { Arrivals = 106 }, new StaffingTarget { Wait = 3, ServiceLevel = 0.3 }).Agents);

    /// <summary>Rounded each queue up on its own: agents shared by queues are fractions here.</summary>
    [Fact]
    public void PyWorkforce41_FractionalAgents_LieBetweenTheirNeighbors()
    {
        var levels = new[] { 12, 12.5, 13 }.Select(agents => ErlangC.Compute(TenErlangs, agents, 1.0 / 3).ServiceLevel).ToArray();

        Assert.True(levels[0] < levels[1] && levels[1] < levels[2]);
    }

    /// <summary>100 contacts in 30 minutes of 3 minutes each: 20 positions by rounding, 18.6 when a fraction counts. mpmath 1.3.0:
    /// 13.037206466407792.</summary>
    [Fact]
    public void PyWorkforce41_FractionalMinimum_IsNotRoundedUp()
    {
        var target = new StaffingTarget { Wait = 1.0 / 3, Shrinkage = 0.3m };
        var agents = ErlangC.MinimumFractionalAgents(TenErlangs, target);

        Reference.AssertClose(13.037206466407792, agents, 1e-12, "agents");
        Assert.Equal(0, ErlangC.MinimumFractionalAgents(TenErlangs with { Arrivals = 0 }, target));
    }

    /// <summary>Three queues of the same agents: each rounded up they need 42, together 40.</summary>
    [Fact]
    public void PyWorkforce41_SeveralQueues_AreRoundedOnce()
    {
        var target = new StaffingTarget { Wait = 1.0 / 3 };
        QueueLoad[] queues = [TenErlangs, TenErlangs, TenErlangs];

        Assert.Equal(42, queues.Sum(queue => ErlangC.MinimumAgents(queue, target).Agents));
        Assert.Equal(40, Math.Ceiling(queues.Sum(queue => ErlangC.MinimumFractionalAgents(queue, target))));
    }

    /// <summary>Just above the load nearly everybody waits: 1 − C e^(…) had lost the digits of the few who do not. mpmath 1.3.0, 40 digits.</summary>
    [Fact]
    public void Compute_AgentsJustAboveTheLoad_KeepsTheDigitsOfTheServiceLevel()
        => Reference.AssertClose(4.961045780680307e-10, ErlangC.Compute(TenErlangs, 10 + Math.Pow(2, -30), 0.5).ServiceLevel, 1e-12, "level");

    /// <summary>Starting at the load rounded up divides by zero at a whole load.</summary>
    [Fact]
    public void MinimumAgents_WholeLoad_IsStaffed()
        => Assert.Equal(12, ErlangC.MinimumAgents(TenErlangs, new StaffingTarget { Wait = 1.0 / 3, ServiceLevel = 0.5 }).Agents);

    /// <summary>14.01 agents for 44.34 contacts of 646 seconds in half an hour had a negative mean wait.</summary>
    [Fact]
    public void Erlang7_Overload_HasNoNegativeWait()
    {
        var result = ErlangC.Compute(new QueueLoad { Arrivals = 44.34, Interval = 1800, HandleTime = 646 }, 14.01, 30);

        Assert.Equal((false, UndefinedReason.Unbounded), (result.IsStable, result.MeanWait.Reason));
        Assert.Null(result.MeanWait.Value);
        Assert.Null(result.MeanWaitOfDelayed.Value);
    }

    [Fact]
    public void ScheduledAgents_ShrinkageOfThreeTenths_IsNotRoundedUpTwice()
        => Assert.Equal(20, ErlangC.MinimumAgents(TenErlangs, new StaffingTarget { Wait = 1.0 / 3, Shrinkage = 0.3m }).ScheduledAgents);

    /// <summary>85 % busy is at most 85 %: n agents of which the work keeps exactly that share busy are enough.</summary>
    [Fact]
    public void MinimumAgents_OccupancyExactlyAtTheLimit_IsEnough()
    {
        for (var agents = 20; agents <= 400; agents += 20)
        {
            foreach (var percent in (int[])[50, 55, 60, 65, 70, 75, 80, 85, 90, 95])
            {
                // agents · percent erlangs: calls of 0.1 hours in an interval of 0.1.
                var load = new QueueLoad { Arrivals = agents * percent / 100.0, Interval = 0.1, HandleTime = 0.1 };
                var target = new StaffingTarget { Wait = 1e6, ServiceLevel = 0, MaximumOccupancy = percent / 100.0 };

                Assert.Equal(agents, ErlangC.MinimumAgents(load, target).Agents);
            }
        }
    }

    [Fact]
    public void Compute_LoadExactlyAsManyAgents_IsUnstable()
    {
        for (var agents = 1; agents <= 300; agents++)
        {
            var load = new QueueLoad { Arrivals = agents * 3, Interval = 0.3, HandleTime = 0.1 };

            Assert.Equal(agents, load.OfferedErlangs);
            Assert.False(ErlangC.Compute(load, agents).IsStable);
        }
    }
}
