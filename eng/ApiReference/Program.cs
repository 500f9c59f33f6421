using System.Reflection;
using ApiReference;

// Writes docs/api anew: dotnet run --project eng/ApiReference
var root = typeof(Reference).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "RepositoryRoot").Value!;
var folder = Path.GetFullPath(Path.Combine(root, Reference.Folder));
if (Directory.Exists(folder))
{
    Directory.Delete(folder, recursive: true);
}

foreach (var (name, text) in Reference.Render())
{
    var path = Path.Combine(folder, name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
}
