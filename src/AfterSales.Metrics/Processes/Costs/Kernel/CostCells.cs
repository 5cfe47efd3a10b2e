namespace AfterSales.Metrics.Processes;

/// <summary>What a cell of a tally brings to its cost, its names as places in lists.</summary>
internal readonly struct CostCell
{
    public required int Step { get; init; }

    /// <summary>0 where it is not known.</summary>
    public required int Department { get; init; }

    public required TotalTime Touch { get; init; }

    public required decimal DirectCost { get; init; }
}

/// <summary>What all cells of a department bring together.</summary>
internal struct DepartmentCosts
{
    public TickSum Touch;
    public TickSum RepeatTouch;
}

/// <summary>The cells of a tally, by step and department, as they were when the cost was asked for.</summary>
internal sealed class CostCells
{
    /// <summary>Ordinal.</summary>
    public required string[] Steps { get; init; }

    /// <summary>Null first, then ordinal.</summary>
    public required string?[] Departments { get; init; }

    public required CostCell[] Cells { get; init; }

    /// <summary>Direct costs of later events of a step in its case, those that are not 0.</summary>
    public required List<decimal> RepeatDirectCosts { get; init; }

    public required DepartmentCosts[] ByDepartment { get; init; }

    public required TotalTime Waiting { get; init; }

    public required long EventsWithoutDuration { get; init; }
}
