using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ErlangATests
{
    private static readonly QueueLoad TenErlangs = new() { Arrivals = 100, Interval = 30, HandleTime = 3 };

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(Reference.Cases("erlang_a.json"), c =>
    {
        var (name, inputs, expected) = c;
        var result = ErlangA.Compute(
            ErlangCTests.LoadOf(inputs),
            inputs.GetProperty("mean_patience").Number()!.Value,
            inputs.GetProperty("agents").Number()!.Value,
            inputs.GetProperty("target_wait").Number()!.Value);
        Close("p_wait", result.WaitProbability);
        Close("p_abandon", result.Abandonment.Value);
        Close("mean_queue", result.MeanQueue);
        Close("mean_wait_all", result.MeanWait.Value);
        Close("occupancy", result.Occupancy.Value);
        Close("service_level_of_all", result.ServiceLevel.Value);
        Close("service_level_of_answered", result.ServiceLevelOfAnswered.Value);
        Close("throughput", result.Throughput);

        void Close(string key, double? actual) => Reference.AssertClose(expected.GetProperty(key).Number(), actual, 1e-10, $"{name} {key}");
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
    public void MinimumAgents_NoLoad_IsNone() => Assert.Equal(0, ErlangA.MinimumAgents(TenErlangs with { Arrivals = 0 }, 5, new StaffingTarget { Wait = 1 }).Agents);
}
