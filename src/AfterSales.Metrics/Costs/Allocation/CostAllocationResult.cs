using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostAllocation"/> found. Departments and unallocated costs add up to all own costs, to the minor unit.</summary>
public sealed partial record CostAllocationResult
{
    /// <summary>How it was allocated.</summary>
    public required CostAllocationOptions Options { get; init; }

    /// <summary>Names of the pools in the order they were closed; as listed unless stepped down.</summary>
    public required IReadOnlyList<string> Order
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The pools, in the order given.</summary>
    public required IReadOnlyList<AllocatedCost> Pools
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The operating departments, in the order given.</summary>
    public required IReadOnlyList<AllocatedCost> Departments
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The trail of every cent: source, driver, target.</summary>
    public required IReadOnlyList<CostTransfer> Transfers
    {
        get;
        init => field = FrozenList.Keep(value);
    }

    /// <summary>Costs that reach no operating department, pool by pool; empty when all is allocated.</summary>
    public required IReadOnlyList<UnallocatedCost> Unallocated
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>What a pool or department was charged, pool by pool, with driver, units and share.</summary>
    /// <param name="target">Its name.</param>
    /// <returns>The transfers to it, in the order of the pools; they add up to what it received.</returns>
    /// <exception cref="ArgumentException">No pool or department has this name.</exception>
    public IReadOnlyList<CostTransfer> TrailTo(string target)
    {
        Check(target, nameof(target));
        return FrozenList.Own(Transfers.Where(transfer => transfer.Target == target).ToArray());
    }

    /// <summary>Where the cost of a pool went.</summary>
    /// <param name="source">Its name.</param>
    /// <returns>The transfers from it, in the order of their targets; empty when it kept its cost.</returns>
    /// <exception cref="ArgumentException">No pool or department has this name.</exception>
    public IReadOnlyList<CostTransfer> TrailFrom(string source)
    {
        Check(source, nameof(source));
        return FrozenList.Own(Transfers.Where(transfer => transfer.Source == source).ToArray());
    }

    /// <summary>Where the own cost of a pool or department ends, through all pools on the way.</summary>
    /// <param name="source">Its name.</param>
    /// <returns>The destinations with their shares, which add up to 1: departments, and pools that are left with cost.</returns>
    /// <exception cref="ArgumentException">No pool or department has this name.</exception>
    public IReadOnlyList<CostOrigin> DestinationsOf(string source)
    {
        Check(source, nameof(source));
        return FrozenList.Own(new OriginTrace(this).From(source).ToArray());
    }

    /// <summary>Whose own cost a department's total is made of, through all pools on the way.</summary>
    /// <param name="destination">The name of a department, or of a pool that is left with cost.</param>
    /// <returns>
    /// The origins of a cost of their own, pools first; their amounts add up to the total before rounding. One pass through the network for each, so that a
    /// thousand pools take a thousand times as long as <see cref="DestinationsOf"/>.
    /// </returns>
    /// <exception cref="ArgumentException">No pool or department has this name.</exception>
    public IReadOnlyList<CostOrigin> OriginsOf(string destination)
    {
        Check(destination, nameof(destination));
        var trace = new OriginTrace(this);
        return FrozenList.Own(Pools.Concat(Departments)
            .Where(item => item.OwnCost.Amount != 0)
            .SelectMany(item => trace.From(item.Name))
            .Where(origin => origin.Destination == destination)
            .ToArray());
    }

    /// <summary>All own costs together.</summary>
    public required Money Total { get; init; }

    /// <summary>What the departments received: own costs of the pools that reached them.</summary>
    public Money Allocated => Money.Sum(Departments.Select(department => department.Received), Total.Currency);

    /// <summary>What reached no department; with <see cref="Allocated"/> it is the pools' own cost.</summary>
    public Money Left => Money.Sum(Unallocated.Select(cost => cost.Amount), Total.Currency);

    /// <summary>How far the figures before rounding can be from the exact solution.</summary>
    public required AllocationCertificate Certificate { get; init; }

    private void Check(string name, string parameter)
    {
        Guard.NotNull(name, parameter);
        if (!Pools.Concat(Departments).Any(item => item.Name == name))
        {
            throw new ArgumentException($"Name must be that of a pool or department; it is \"{name}\".", parameter);
        }
    }
}
