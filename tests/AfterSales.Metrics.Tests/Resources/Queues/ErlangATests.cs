using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ErlangATests
{
    private static readonly QueueLoad TenErlangs = new() { Arrivals = 100, Interval = 30, HandleTime = 3 };

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(Reference.Cases("erlang_a.json"), c =>
    {
        var (name, inputs, expected) = c;
        var check = new CaseCheck(name, expected, 1e-10);
        var load = ErlangCTests.LoadOf(inputs);
        var result = ErlangA.Compute(
            load,
            inputs.GetProperty("mean_patience").Number()!.Value,
            inputs.GetProperty("agents").Number()!.Value,
            inputs.GetProperty("target_wait").Number()!.Value);
        check.Number("offered_erlangs", load.OfferedErlangs);
        check.Number("p_wait", result.WaitProbability);
        check.Number("p_abandon", result.Abandonment.Value);
        check.Number("mean_queue", result.MeanQueue);
        check.Number("mean_wait_all", result.MeanWait.Value);
        check.Number("occupancy", result.Occupancy.Value);
        check.Number("service_level_of_all", result.ServiceLevel.Value);
        check.Number("service_level_of_answered", result.ServiceLevelOfAnswered.Value);
        check.Number("throughput", result.Throughput);

        check.AssertAllSeen();
    });

    [Fact]
    public void Compute_NoLoad_HasNoServiceLevel()
    {
        var result = ErlangA.Compute(TenErlangs with { Arrivals = 0 }, 5, 3, 1);

        Assert.Equal(UndefinedReason.ZeroDenominator, result.ServiceLevel.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Abandonment.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.MeanWait.Reason);
        Assert.Equal(0, result.Occupancy.Value);
    }

    [Fact]
    public void Compute_NoAgents_EverybodyAbandons()
    {
        var result = ErlangA.Compute(TenErlangs, 5, 0, 1);

        Reference.AssertClose(1, result.Abandonment.Value, 1e-12, "abandonment");
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Occupancy.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.ServiceLevelOfAnswered.Reason);
        Assert.Equal(0, result.ServiceLevel.Value);
    }

    /// <summary>λ − θ·Lq was a small number of either sign.</summary>
    [Fact]
    public void Compute_NoAgentsAtAnyLoad_ServeExactlyNobody()
        => Assert.All(new[] { 1e-6, 0.13, 28.5, 170.9, 866.8 }, arrivals
            => Assert.Equal(0, ErlangA.Compute(TenErlangs with { Arrivals = arrivals }, 6.5, 0, 1).Throughput));

    /// <summary>A millionfold overload serves what the agents can, and no digit is lost in what nearly everybody does.</summary>
    [Fact]
    public void Compute_MillionfoldOverload_ServesWhatTheAgentsCan()
        => Reference.AssertClose(5 / 3.0, ErlangA.Compute(new QueueLoad { Arrivals = 1e7, Interval = 1, HandleTime = 3 }, 0.001, 5, 1).Throughput, 1e-14,
            "throughput");

    /// <summary>Seven agents times that patience are beyond a double, over the handle time they are not: only the unit of time is another.</summary>
    [Fact]
    public void Compute_TimesAtTheEndOfDoubles_AreThoseOfAnyUnit()
    {
        var far = ErlangA.Compute(new QueueLoad { Arrivals = 1e-160, Interval = 4, HandleTime = 1e160 }, 1e308, 7, 2e160);
        var near = ErlangA.Compute(new QueueLoad { Arrivals = 1, Interval = 4, HandleTime = 1 }, 1e148, 7, 2);

        Reference.AssertClose(near.WaitProbability, far.WaitProbability, 1e-12, "wait");
        Reference.AssertClose(near.Occupancy.Value, far.Occupancy.Value, 1e-12, "occupancy");
        Reference.AssertClose(near.ServiceLevel.Value, far.ServiceLevel.Value, 1e-12, "level");
    }

    /// <summary>Contacts so few that a patience beyond all numbers passed for short: half an agent serves more within it than a double counts.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Compute_PatienceBeyondAllNumbers_IsRefused(double agents)
    {
        var rare = new QueueLoad { Arrivals = 1e-300, Interval = 0.25, HandleTime = 0.4 };
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => ErlangA.Compute(rare, double.MaxValue, agents, 0.3));

        Assert.Contains("times the agents over the handle time must be at most 1E300", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, ErlangA.Compute(rare with { Arrivals = 0 }, double.MaxValue, agents, 0.3).WaitProbability);
    }

    /// <summary>Exactly met is met: β of 10³⁰⁰, and as few contacts as the domain knows.</summary>
    [Fact]
    public void Compute_TheLongestPatience_IsServed()
    {
        var rare = new QueueLoad { Arrivals = 1e-300, Interval = 1, HandleTime = 1 };

        Reference.AssertClose(1, ErlangA.Compute(rare, 1e300, 1, 0.3).ServiceLevel.Value, 1e-12, "level");
        Reference.AssertClose(1, ErlangA.Compute(rare with { HandleTime = 1e10 }, 1e300, 1e10, 0.3).ServiceLevel.Value, 1e-12, "level");
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangA.Compute(rare, Math.BitIncrement(1e300), 1, 0.3));
    }

    [Fact]
    public void Compute_TargetZero_CountsThoseWhoDoNotWait()
    {
        var result = ErlangA.Compute(TenErlangs, 5, 12);

        Reference.AssertClose(1 - result.WaitProbability, result.ServiceLevel.Value, 1e-12, "level");
    }

    [Fact]
    public void Compute_EndlessTarget_CountsAllWhoAreServed()
    {
        var result = ErlangA.Compute(TenErlangs, 5, 8, 10_000);

        Reference.AssertClose(1 - result.Abandonment.Value, result.ServiceLevel.Value, 1e-12, "level");
    }

    [Fact]
    public void Compute_HundredfoldOverload_DoesNotOverflow()
    {
        var result = ErlangA.Compute(new QueueLoad { Arrivals = 100_000, Interval = 60, HandleTime = 6 }, 60, 100, 1);

        Reference.AssertClose(0.99, result.Abandonment.Value, 1e-9, "abandonment of a fluid queue");
        Reference.AssertClose(1, result.Occupancy.Value, 1e-12, "occupancy");
    }

    /// <summary>Patience from the two figures every queue records: mean wait over abandonment share.</summary>
    [Fact]
    public void Graphitti489_PatienceEstimate_InvertsTheModel()
    {
        var result = ErlangA.Compute(TenErlangs, 5, 11);

        Reference.AssertClose(5, ErlangA.MeanPatience(result.MeanWait.Value!.Value, result.Abandonment.Value!.Value).Value, 1e-12, "patience");
        Assert.Equal(UndefinedReason.ZeroDenominator, ErlangA.MeanPatience(0.5, 0).Reason);
    }

    [Fact]
    public void MinimumAgents_EveryTarget_IsMetByNoFewer()
    {
        var target = new StaffingTarget { Wait = 0.5, ServiceLevel = 0.9, MaximumAbandonment = 0.02, MaximumMeanWait = 0.2, MaximumOccupancy = 0.8 };
        var result = ErlangA.MinimumAgents(TenErlangs, 5, target);
        var fewer = ErlangA.Compute(TenErlangs, 5, result.Agents - 1, 0.5);

        Assert.True(result.Performance.Abandonment.Value <= 0.02 && result.Performance.Occupancy.Value <= 0.8 && result.Performance.ServiceLevel.Value >= 0.9);
        Assert.True(fewer.Abandonment.Value > 0.02 || fewer.Occupancy.Value > 0.8 || fewer.ServiceLevel.Value < 0.9 || fewer.MeanWait.Value > 0.2);
    }

    [Fact]
    public void MinimumAgents_NoLoad_IsNone()
        => Assert.Equal(0, ErlangA.MinimumAgents(TenErlangs with { Arrivals = 0 }, 5, new StaffingTarget { Wait = 1 }).Agents);

    /// <summary>Staffing without abandonment overstates: those who leave need nobody.</summary>
    [Fact]
    public void Erlang6_Abandonment_IsAccountedForInStaffing()
    {
        var target = new StaffingTarget { Wait = 1.0 / 3 };
        var (patient, impatient) = (ErlangC.MinimumAgents(TenErlangs, target), ErlangA.MinimumAgents(TenErlangs, 2, target));

        Assert.Equal((14, 12), (patient.Agents, impatient.Agents));
        Assert.True(impatient.Performance.ServiceLevel.Value >= 0.8 && impatient.Performance.Abandonment.Value > 0.05);
    }

    [Fact]
    public void PyWorkforce41_FractionalMinimum_MeetsTheTargetAndNoLessDoes()
    {
        var target = new StaffingTarget { Wait = 1.0 / 3, MaximumAbandonment = 0.03 };
        var agents = ErlangA.MinimumFractionalAgents(TenErlangs, 5, target);
        var whole = ErlangA.MinimumAgents(TenErlangs, 5, target).Agents;

        Assert.InRange(agents, whole - 1, whole);
        Assert.True(Meets(agents) && !Meets(agents * (1 - 1e-9)));
        Assert.Equal(0, ErlangA.MinimumFractionalAgents(TenErlangs with { Arrivals = 0 }, 5, target));

        bool Meets(double n) => ErlangA.Compute(TenErlangs, 5, n, target.Wait) is var r && r.ServiceLevel.Value >= 0.8 && r.Abandonment.Value <= 0.03;
    }

    /// <summary>Where all agents are busy so rarely that the inverse of that probability is beyond the largest double, nobody waits.</summary>
    [Theory]
    [InlineData(150)]
    [InlineData(260)]
    [InlineData(268)]
    [InlineData(269)]
    [InlineData(5_000)]
    public void Compute_AgentsFarAboveTheLoad_NobodyWaits(double agents)
    {
        var result = ErlangA.Compute(new QueueLoad { Arrivals = 66.25, Interval = 30, HandleTime = 3.3 }, 7.5, agents, 0.5);

        Assert.Equal(1, result.ServiceLevel.Value!.Value, 1e-15);
        Assert.Equal(7.2875 / agents, result.Occupancy.Value!.Value, 1e-15);
        Assert.InRange(result.WaitProbability, 0, 1e-100);
        Assert.InRange(result.MeanWait.Value!.Value, 0, 1e-100);
    }

    /// <summary>Customers who leave when not served in time: a queue that would grow without bound settles.</summary>
    [Fact]
    public void QueueComputer23_CustomersWhoLeave_KeepAnOverloadedQueueFinite()
    {
        var (endless, leaving) = (ErlangC.Compute(TenErlangs, 8), ErlangA.Compute(TenErlangs, 5, 8));

        Assert.Equal(UndefinedReason.Unbounded, endless.MeanWait.Reason);

        // Whoever waits leaves at rate 1/5: those who leave and those who are served are all who come.
        Reference.AssertClose(TenErlangs.ArrivalRate, leaving.Throughput + (leaving.MeanQueue / 5), 1e-13, "flow");
        Assert.InRange(leaving.Abandonment.Value!.Value, 0.2, 0.25);
        Assert.InRange(leaving.MeanWait.Value!.Value, 1, 1.25);
    }

    /// <summary>An abandonment is no service: figures of all contacts and of those answered are kept apart.</summary>
    [Fact]
    public void QueueingTool98_ContactsThatAbandon_AreNotCountedAsServed()
    {
        var result = ErlangA.Compute(TenErlangs, 5, 10, 0.5);
        var answered = 1 - result.Abandonment.Value!.Value;

        Reference.AssertClose(result.Throughput / TenErlangs.ArrivalRate, answered, 1e-13, "answered");
        Reference.AssertClose(result.ServiceLevel.Value, result.ServiceLevelOfAnswered.Value * answered, 1e-13, "level");
        Assert.True(result.ServiceLevelOfAnswered.Value > result.ServiceLevel.Value);
    }

    /// <summary>A target that twelve agents meet exactly is met by twelve; a last bit more asks for the thirteenth.</summary>
    [Fact]
    public void MinimumAgents_TargetsOnWhatTwelveAgentsDo_AreMetByThem()
    {
        var twelve = ErlangA.Compute(TenErlangs, 5, 12, 0.5);
        var (level, wait, lost, busy) = (
            twelve.ServiceLevel.Value!.Value, twelve.MeanWait.Value!.Value, twelve.Abandonment.Value!.Value, twelve.Occupancy.Value!.Value);
        var target = new StaffingTarget { Wait = 0.5, ServiceLevel = level, MaximumMeanWait = wait, MaximumAbandonment = lost, MaximumOccupancy = busy };

        Assert.Equal(12, ErlangA.MinimumAgents(TenErlangs, 5, target).Agents);
        Assert.Equal(13, ErlangA.MinimumAgents(TenErlangs, 5, target with { ServiceLevel = level + 1e-12 }).Agents);
        Assert.Equal(13, ErlangA.MinimumAgents(TenErlangs, 5, target with { MaximumMeanWait = wait - 1e-12 }).Agents);
        Assert.Equal(13, ErlangA.MinimumAgents(TenErlangs, 5, target with { MaximumAbandonment = lost - 1e-12 }).Agents);
        Assert.Equal(13, ErlangA.MinimumAgents(TenErlangs, 5, target with { MaximumOccupancy = busy - 1e-12 }).Agents);
    }
}
