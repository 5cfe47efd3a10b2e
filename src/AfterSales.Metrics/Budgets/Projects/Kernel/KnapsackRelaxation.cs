namespace AfterSales.Metrics.Budgets;

/// <summary>One budget: projects by descending benefit for each unit of cost, the one that no longer fits in part (Dantzig's bound).</summary>
internal sealed class KnapsackRelaxation : ProjectRelaxation
{
    private readonly ProjectModel model;
    private readonly int[] order;
    private readonly long[] costs;

    public KnapsackRelaxation(ProjectModel model, int[] order, WorkMeter work)
        : base(model.Count, work) => (this.model, this.order, costs) = (model, order, model.Costs[0]);

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
        foreach (var i in order)
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

        foreach (var i in order)
        {
            ReducedCosts[i] = model.Benefits[i] - (price * costs[i]);
        }

        return sum + part;
    }
}
