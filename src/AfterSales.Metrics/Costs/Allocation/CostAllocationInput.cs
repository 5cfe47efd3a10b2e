using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostAllocation"/> allocates, and to whom.</summary>
public sealed partial record CostAllocationInput
{
    /// <summary>The currency of all costs.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The indirect costs.</summary>
    public required IReadOnlyList<ServicePool> Pools
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The departments that end up with them.</summary>
    public required IReadOnlyList<OperatingDepartment> Departments
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Own cost of all pools together: what is to be allocated.</summary>
    /// <returns>The sum.</returns>
    /// <exception cref="CurrencyMismatchException">A cost has another currency.</exception>
    /// <exception cref="OverflowException">The sum exceeds decimal's range.</exception>
    public Money TotalPools() => Money.Sum(Pools.Select(pool => pool.Cost), Currency);

    /// <summary>Own cost of all departments together.</summary>
    /// <returns>The sum.</returns>
    /// <exception cref="CurrencyMismatchException">A cost has another currency.</exception>
    /// <exception cref="OverflowException">The sum exceeds decimal's range.</exception>
    public Money TotalDepartments() => Money.Sum(Departments.Select(department => department.Cost), Currency);

    /// <summary>
    /// All own costs in minor units, each without its sign: below <see cref="CostAllocation.MostMinorUnits"/> every cent can be told from the next.
    /// </summary>
    /// <returns>The units.</returns>
    /// <exception cref="OverflowException">The sum exceeds decimal's range.</exception>
    public decimal TotalMinorUnits() => Pools.Select(pool => pool.Cost).Concat(Departments.Select(department => department.Cost))
        .Sum(cost => Math.Abs(cost.Amount) / Currency.MinorUnit);

    /// <summary>What if a pool ended up with its cost: the same input with it as an operating department, the last one.</summary>
    /// <param name="pool">The pool's name. What others use of it is left out; what it uses of others stays.</param>
    /// <returns>The changed input; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">No pool has this name.</exception>
    public CostAllocationInput WithDepartment(string pool)
    {
        Guard.NotNull(pool);
        var changed = Pools.FirstOrDefault(item => item.Name == pool) ?? throw new ArgumentException(
            $"Pool must be the name of one; it is \"{pool}\".", nameof(pool));
        return this with
        {
            Pools = [.. Pools.Where(item => item.Name != pool)],
            Departments = [.. Departments, new OperatingDepartment { Name = pool, Cost = changed.Cost }],
        };
    }

    /// <summary>What if a department passed its cost on: the same input with it as a pool, the last one.</summary>
    /// <param name="department">The department's name. What it uses of others stays.</param>
    /// <param name="driver">The name of its driver.</param>
    /// <param name="uses">Who used how much of it.</param>
    /// <returns>The changed input; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">No department has this name, or a use is null.</exception>
    public CostAllocationInput WithPool(string department, string driver, IReadOnlyList<DriverUse> uses)
    {
        Guard.NotNull(department);
        var changed = Departments.FirstOrDefault(item => item.Name == department)
            ?? throw new ArgumentException($"Department must be the name of one; it is \"{department}\".", nameof(department));
        return this with
        {
            Pools = [.. Pools, new ServicePool { Name = department, Cost = changed.Cost, Driver = Guard.NotNull(driver), Uses = uses }],
            Departments = [.. Departments.Where(item => item.Name != department)],
        };
    }
}
