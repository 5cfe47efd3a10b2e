using AfterSales.Metrics.Samples.Plugin;

namespace AfterSales.Metrics.Tests;

/// <summary>The sample of a plug-in, written in C# 7.3, on the runtime of plug-ins.</summary>
public class PluginTests
{
    [Fact]
    public void Execute_Initiative_AnswersItsFigures()
    {
        var answer = Execute(benefit: 150_000m, cost: 120_000m);

        Assert.Equal(0.25, answer["roi"]);
        Assert.Null(answer["roi_reason"]);
        Assert.Equal(0.15081000576787715, answer["irr"]);
        Assert.Equal(42.857142857142854, answer["nps"]);
        Assert.Equal(-19.874943343029194, answer["nps_low"]);
        Assert.Equal(79.26449352142212, answer["nps_high"]);
    }

    [Fact]
    public void Execute_NoCost_SaysWhy()
    {
        var answer = Execute(benefit: 150_000m, cost: 0m);

        Assert.Null(answer["roi"]);
        Assert.Equal("ZeroDenominator", answer["roi_reason"]);
    }

    private static IDictionary<string, object> Execute(decimal benefit, decimal cost)
    {
        var context = new Context
        {
            InputParameters = new Dictionary<string, object>
            {
                ["currency"] = "EUR",
                ["benefit"] = benefit,
                ["cost"] = cost,
                ["flows"] = new[] { -120_000m, 45_000m, 55_000m, 60_000m },
                ["ratings"] = new[] { 10, 9, 9, 8, 7, 6, 10 },
            },
        };
        new InitiativeReviewPlugin().Execute(context);
        return context.OutputParameters;
    }

    private sealed class Context : IPluginExecutionContext, IServiceProvider
    {
        public IDictionary<string, object> InputParameters { get; init; } = new Dictionary<string, object>();

        public IDictionary<string, object> OutputParameters { get; } = new Dictionary<string, object>();

        public object GetService(Type serviceType) => this;
    }
}
