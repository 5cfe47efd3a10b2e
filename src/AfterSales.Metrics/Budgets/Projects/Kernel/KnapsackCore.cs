namespace AfterSales.Metrics.Budgets;

/// <summary>A choice under one budget and nothing else, and its core: what reduced costs leave open of it, a smaller choice of the same kind.</summary>
/// <remarks>
/// A step of the search costs as much as there are projects; of many only few are open, those whose benefit for their cost is near the price of the budget
/// (E. Balas and E. Zemel, Operations Research 28, 1980).
/// </remarks>
internal sealed class KnapsackCore
{
    private readonly int[] order;
    private readonly KnapsackCore? whole;
    private readonly int[] places = [];

    public KnapsackCore(ProjectModel model, int[] order, ProjectIncumbent incumbent)
    {
        (Model, this.order, Incumbent) = (model, order, incumbent);
        var (divisor, sum) = (0L, 0L);
        foreach (var cost in model.Costs[0])
        {
            (divisor, sum) = (Divisor(divisor, cost), sum + cost);
        }

        Unit = Math.Max(1, divisor);
        Units = Math.Min(model.Budgets[0], sum) / Unit;
    }

    private KnapsackCore(KnapsackCore whole, ProjectModel model, int[] places)
        : this(model, Within(whole.order, places), new ProjectIncumbent(model))
    {
        (this.whole, this.places) = (whole, places);
        Incumbent.Offer(Array.ConvertAll(places, whole.Incumbent.Has));
    }

    public ProjectModel Model { get; }

    public ProjectIncumbent Incumbent { get; }

    /// <summary>What all costs are multiples of.</summary>
    public long Unit { get; }

    /// <summary>How many of them can be spent.</summary>
    public long Units { get; }

    /// <summary>How large a table over every part of the budget is.</summary>
    public double TableCells => (Units + 1.0) * Model.Count;

    /// <summary>Branch and bound over it.</summary>
    public BranchAndBound Search(WorkMeter work) => Search(work, new ProjectStates(Model, work));

    /// <summary>The core: without what every choice that brings at least as much as the best known has in common.</summary>
    public KnapsackCore Narrow(WorkMeter work)
    {
        var states = new ProjectStates(Model, work);
        states.DropHopeless();
        if (!Search(work, states).Settle())
        {
            return this;
        }

        var open = ProjectModel.Places(Model.Count, states.IsFree);
        return new KnapsackCore(this, new ProjectModel(Model, open, states.Left(0)), open);
    }

    /// <summary>Takes a choice that brings no less than the known one.</summary>
    public void Accept(bool[] chosen)
    {
        Incumbent.Offer(chosen);
        Incumbent.Replace(chosen);
    }

    /// <summary>Gives its choice to what it is the core of, and so on to the first of all; what was settled on the way stays.</summary>
    public void Return()
    {
        for (var core = this; core.whole is { } outer; core = outer)
        {
            var chosen = (bool[])outer.Incumbent.Best.Clone();
            for (var place = 0; place < core.places.Length; place++)
            {
                chosen[core.places[place]] = core.Incumbent.Has(place);
            }

            outer.Accept(chosen);
        }
    }

    private BranchAndBound Search(WorkMeter work, ProjectStates states)
        => new(Model, new KnapsackRelaxation(Model, order, work), states, Incumbent, order, work);

    /// <summary>An order of projects as one of those that are left, by their places.</summary>
    private static int[] Within(int[] order, int[] places)
        => Array.FindAll(Array.ConvertAll(order, i => Array.BinarySearch(places, i)), place => place >= 0);

    private static long Divisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
