// documentation ASSEMBLY.dll DOCUMENTATION.xml
// The compiler documents every member it finds a comment on, private ones too. An editor shows only what its user can call, so the rest leaves the file.
// documentation README.md PAGE.md FOLDER [ADDRESS]
// The page of a package has no files beside it: its links lead into the repository at that address, or nowhere.
using System.Xml.Linq;
using AfterSales.Metrics.Documentation;

switch (args)
{
    case [var assembly, var path] when assembly.EndsWith(".dll", StringComparison.OrdinalIgnoreCase):
        KeepVisibleMembers(assembly, path);
        return 0;
    case [var readme, var page, var folder, .. var address] when address.Length <= 1:
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(page))!);
        File.WriteAllText(page, PackageReadme.Of(File.ReadAllText(readme), folder, string.Concat(address)));
        return 0;
    default:
        Console.Error.WriteLine("usage: documentation ASSEMBLY.dll DOCUMENTATION.xml | documentation README.md PAGE.md FOLDER [ADDRESS]");
        return 1;
}

static void KeepVisibleMembers(string assembly, string path)
{
    var document = XDocument.Load(path, LoadOptions.PreserveWhitespace);
    var visible = VisibleMembers.Of(assembly);
    var hidden = document.Descendants("member").Where(member => !visible.Contains((string)member.Attribute("name")!)).ToList();
    foreach (var member in hidden)
    {
        // With the line it stood on.
        (member.PreviousNode as XText)?.Remove();
        member.Remove();
    }

    if (hidden.Count > 0)
    {
        document.Save(path, SaveOptions.DisableFormatting);
    }
}
