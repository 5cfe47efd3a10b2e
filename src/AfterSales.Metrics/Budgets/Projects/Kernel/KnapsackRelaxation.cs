using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>One budget: projects by descending benefit for each unit of cost, the one that no longer fits in part (Dantzig's bound).</summary>
internal sealed class KnapsackRelaxation : ProjectRelaxation
{
    private readonly ProjectModel model;
    private readonly long[] costs;

    public KnapsackRelaxation(ProjectModel model, WorkMeter work)
        : base(model.Count, work)
    {
        (this.model, costs) = (model, model.Costs[0]);
        Order = Enumerable.Range(0, model.Count).Where(i => model.Benefits[i] > 0).ToArray();
        Array.Sort(Order, (a, b) =>
        {
            var order = Wide.CompareProducts((ulong)model.Benefits[b], (ulong)costs[a], (ulong)model.Benefits[a], (ulong)costs[b]);
            return order != 0 ? order : a.CompareTo(b);
        });
    }

    /// <summary>The projects worth choosing, best for their cost first.</summary>
    public int[] Order { get; }

    public override double Solve(sbyte[] states)
    {
        Work.Add(2L * states.Length);
        long left = model.Budgets[0], sum = 0;
        for (var i = 0; i < states.Length; i++)
        {
            Values[i] = 0;
            if (states[i] == 1)
            {
                Values[i] = 1;
                left -= costs[i];
                sum += model.Benefits[i];
            }
        }

        var price = 0.0;
        var part = 0.0;
        foreach (var i in Order)
        {
            if (states[i] != Free)
            {
                continue;
            }

            if (costs[i] <= left)
            {
                Values[i] = 1;
                left -= costs[i];
                sum += model.Benefits[i];
                continue;
            }

            price = model.Benefits[i] / (double)costs[i];
            part = price * left;
            Values[i] = left / (double)costs[i];
            break;
        }

        foreach (var i in Order)
        {
            ReducedCosts[i] = model.Benefits[i] - (price * costs[i]);
        }

        return sum + part;
    }
}
