namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>The floors: rooms stand side by side, the ground floor carries them, Evaluation stands on top.</summary>
public class FloorTests
{
    private static readonly string[] GroundFloor = ["", "Statistics", "Internal"];

    [Fact]
    public void Namespaces_AreTheRoomsOfTheHouse()
        => Assert.All(Library.Types.Where(t => !t.IsNested), type =>
            Assert.Contains(Library.Room(type), GroundFloor.Concat(Library.Domains).Append("Evaluation")));

    [Fact]
    public void Rooms_UseOnlyThemselvesAndTheGroundFloor()
    {
        var trespasses =
            from type in Library.Types
            let room = Library.Room(type)
            where room != "Evaluation"
            from named in Library.Named(type)
            let other = Library.Room(named)
            where other != room && !GroundFloor.Contains(other)
            select $"{type.FullName} names {named.FullName}";

        Assert.Empty(trespasses);
    }

    /// <summary>The test above is worth what its reading of method bodies is worth: ROI's kernel calls the ground floor in its body only.</summary>
    [Fact]
    public void Named_CallInABody_IsSeen()
        => Assert.Contains(Library.Named(typeof(Metrics.Economics.ReturnOnInvestment)), type => type.Name == "Elementary");

    [Fact]
    public void References_AreTheFrameworkAndTheTwoPackages()
    {
        var packages = Library.Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib"));

        Assert.All(packages, name => Assert.Contains(name, new[] { "NodaTime", "MathNet.Numerics", "Microsoft.Bcl.HashCode" }));
    }
}
