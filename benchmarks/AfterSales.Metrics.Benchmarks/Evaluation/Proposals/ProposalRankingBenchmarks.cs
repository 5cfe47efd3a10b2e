using AfterSales.Metrics.Evaluation;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Evaluation;

/// <summary>Proposals over 50 pools, with needs, groups and a budget. The baseline sorts by net and takes what fits, twice-counted savings and all.</summary>
[MemoryDiagnoser]
public class ProposalRankingBenchmarks
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private Proposal[] proposals = [];
    private SavingsPool[] pools = [];

    [Params(1_000, 100_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260331);
        pools = [.. Enumerable.Range(0, 50).Select(i => new SavingsPool { Id = $"pool {i}", Amount = Money.Of(random.Next(10_000, 100_000), Eur) })];
        proposals = [.. Enumerable.Range(0, N).Select(i => Any(random, i))];
    }

    [Benchmark(Baseline = true)]
    public decimal PlainSort()
    {
        var (spent, net) = (0m, 0m);
        foreach (var proposal in proposals.OrderByDescending(p => p.Benefit!.Value!.Value - (double)p.Cost.Amount))
        {
            var gain = (decimal)proposal.Benefit!.Value!.Value - proposal.Cost.Amount;
            if (gain > 0 && spent + proposal.Cost.Amount <= 500_000)
            {
                (spent, net) = (spent + proposal.Cost.Amount, net + gain);
            }
        }

        return net;
    }

    [Benchmark]
    public ProposalRankingResult Ranking() => ProposalRanking.Compute(proposals, pools, new() { Budget = Money.Of(500_000, Eur) });

    private static Proposal Any(Random random, int i)
    {
        var benefit = random.Next(100, 20_000);
        return new Proposal
        {
            Id = $"proposal {i}",
            Kind = ProposalKind.CostDriver,
            Owner = "Repair",
            Benefit = Estimate.Of(benefit, benefit * 0.6, benefit * 1.5, 0.95, IntervalMethod.StudentT),
            Cost = Money.Of(random.Next(50, 5_000), Eur),
            Pool = $"pool {random.Next(50)}",
            ExclusiveGroup = i % 10 == 0 ? $"group {random.Next(30)}" : null,
            Needs = i > 0 && i % 7 == 0 ? [$"proposal {random.Next(i)}"] : [],
        };
    }
}
