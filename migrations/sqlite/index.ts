import * as migration_20261123_201658_initial from "./20261123_201658_initial"
import * as migration_20261124_000000_reference_search from "./20261124_000000_reference_search"

export const migrations = [
{up: migration_20261123_201658_initial.up, down: migration_20261123_201658_initial.down, name: "20261123_201658_initial"},
{up: migration_20261124_000000_reference_search.up, down: migration_20261124_000000_reference_search.down, name: "20261124_000000_reference_search"},
]
