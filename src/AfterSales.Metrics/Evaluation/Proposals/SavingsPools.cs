using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What is left of each cost pool while proposals are chosen.</summary>
internal sealed class SavingsPools
{
    private readonly Dictionary<string, (decimal Amount, double Left)> pools = new(StringComparer.Ordinal);

    public SavingsPools(IReadOnlyList<SavingsPool> pools)
    {
        foreach (var pool in pools)
        {
            this.pools.Add(pool.Id, (pool.Amount.Amount, DecimalParts.ToDouble(pool.Amount.Amount)));
        }
    }

    public double Left(string id) => pools[id].Left;

    /// <summary>What a proposal would still bring: its share of the pool, at most all of it, of what is left.</summary>
    public double Marginal(Proposal proposal)
    {
        var benefit = proposal.Benefit!.Value!.Value;
        if (proposal.Pool is not { } id)
        {
            return benefit;
        }

        var (amount, left) = pools[id];
        return ExactDecimal.Of(benefit) >= ExactDecimal.Of(amount) ? left
            : left == DecimalParts.ToDouble(amount) ? benefit
            : benefit / DecimalParts.ToDouble(amount) * left;
    }

    public void Draw(Proposal proposal, double marginal)
    {
        if (proposal.Pool is { } id)
        {
            pools[id] = (pools[id].Amount, Math.Max(pools[id].Left - marginal, 0));
        }
    }
}
