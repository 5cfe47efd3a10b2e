#if !LIBRARY_NETSTANDARD
using System.Xml.Linq;
using AfterSales.Metrics.Documentation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>A package documents what its user can call, and all of that: what leaves the compiler's file is held against the compiler's own names.</summary>
public class VisibleMembersTests
{
    // An internal overload of a public method would stay with it: overloads are kept by their name.
    [Theory]
    [InlineData("AfterSales.Metrics")]
    [InlineData("AfterSales.Metrics.Json")]
    [InlineData("AfterSales.Metrics.Reporting")]
    public void Contains_EveryDocumentedMember_IsWhetherACallerSeesIt(string assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly);
        var visible = VisibleMembers.Of(path + ".dll");
        var seen = SeenByACaller(path + ".dll").ToHashSet(StringComparer.Ordinal);

        var documented = XDocument.Load(path + ".xml").Descendants("member").Select(member => (string)member.Attribute("name")!).ToList();

        Assert.DoesNotContain(documented, id => visible.Contains(id) != seen.Contains(id));
        Assert.DoesNotContain(seen, id => !visible.Contains(id));
        Assert.NotEmpty(documented);
    }

    private static IEnumerable<string> SeenByACaller(string assembly)
    {
        var all = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All);
        var reference = MetadataReference.CreateFromFile(assembly);
        var compilation = CSharpCompilation.Create(nameof(VisibleMembersTests), references: [reference], options: all);
        return SeenIn(((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!).GlobalNamespace);
    }

    private static IEnumerable<string> SeenIn(INamespaceOrTypeSymbol symbol)
        => symbol.GetMembers()
            .Where(member => member is INamespaceSymbol
                || member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
            .SelectMany(member => (member is INamespaceSymbol ? [] : new[] { member.GetDocumentationCommentId()! })
                .Concat(member is INamespaceOrTypeSymbol inner ? SeenIn(inner) : []));
}
#endif
