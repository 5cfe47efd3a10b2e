namespace AfterSales.Metrics.Evaluation;

/// <summary>One period of a plan.</summary>
public sealed partial record PlanPeriod
{
    /// <summary>The period as it was given.</summary>
    public required PlanPeriodInput Input { get; init; }

    /// <summary>People that its volume and the backlog before it require.</summary>
    public required int Required { get; init; }

    /// <summary>People planned.</summary>
    public required int Staff { get; init; }

    /// <summary>Planned now less planned so far.</summary>
    public required int Change { get; init; }

    /// <summary>What kept it from the people required.</summary>
    public required PlanLimit Limit { get; init; }

    /// <summary>Cases that the people can do.</summary>
    public required double Capacity { get; init; }

    /// <summary>Cases left over: max(0, backlog before + volume − capacity).</summary>
    public required double Backlog { get; init; }

    /// <summary>Cases left over at the upper limit of every volume so far; null when a volume has no limits.</summary>
    public required double? BacklogAtUpper { get; init; }

    /// <summary>What the people cost.</summary>
    public required Money Cost { get; init; }

    /// <summary>Budget − cost; undefined without a budget.</summary>
    public required Figure<Money> Left { get; init; }

    /// <summary>The volume above which a backlog grows: where the service breaks.</summary>
    public required double ServiceBreak { get; init; }

    /// <summary>The volume whose people cost more than the budget: where the budget breaks; undefined without a budget or cost.</summary>
    public required Figure<double> BudgetBreak { get; init; }
}
